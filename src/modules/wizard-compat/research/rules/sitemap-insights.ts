import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';
import { type BenchmarkReport, medianOf } from '../../../research/index.js';

/** What the wizard shows of the sitemaps, in sentences. Every one is a count of what was read. */
export interface OnboardingInsights {
  readonly competitive_positioning: string;
  readonly content_gaps: readonly string[];
  readonly growth_opportunities: readonly string[];
  readonly strategic_recommendations: readonly string[];
  readonly industry_benchmarks: readonly string[];
}

/** That nothing could be measured. */
export const NO_INSIGHTS: OnboardingInsights = {
  competitive_positioning: '',
  content_gaps: [],
  growth_opportunities: [],
  strategic_recommendations: [],
  industry_benchmarks: [],
};

/** Sections that are recommended at most. */
const MOST_RECOMMENDED = 3;

const UNITS = {
  content_volume_gap: 'pages',
  publishing_velocity_gap: 'changes a day',
  architecture_depth_gap: 'path segments on average',
} as const;

/** Puts the counts over the own sitemaps and, where there is one, the comparison with competitors in sentences. */
export function onboardingInsights(analysis: JsonObject, report: BenchmarkReport | null): OnboardingInsights {
  return {
    competitive_positioning: `${ownSentence(analysis)} ${marketSentence(report)}`,
    content_gaps: report === null ? [] : gapsOf(report),
    growth_opportunities: report === null ? [] : opportunitiesOf(report),
    strategic_recommendations: [...recommendationsOf(analysis), ...(report === null ? [] : missingOf(report))],
    industry_benchmarks: report === null ? [] : competitorLines(report),
  };
}

function ownSentence(analysis: JsonObject): string {
  const sections = isJsonObject(analysis['sections']) ? Object.keys(analysis['sections']).length : 0;
  const structure = isJsonObject(analysis['structure_analysis']) ? analysis['structure_analysis'] : {};
  const depth = `${Number(structure['average_path_depth'] ?? 0)} path segments deep on average`;
  return `Your sitemaps list ${counted(Number(analysis['total_urls'] ?? 0), 'page')} in ${counted(sections, 'section')}, ${depth}.`;
}

function marketSentence(report: BenchmarkReport | null): string {
  if (report === null) return 'They were not compared with those of competitors yet.';
  const summaries = Object.values(report.competitors.summaries);
  const pages = medianOf(summaries.map((summary) => summary.total_urls));
  const depth = medianOf(summaries.map((summary) => summary.average_path_depth));
  if (pages === null || depth === null) return 'The sitemaps of the competitors could not be read.';
  return `The median of ${counted(summaries.length, 'competitor')} is ${counted(pages, 'page')}, ${toHundredths(depth)} path segments deep.`;
}

function gapsOf({ benchmark: { gaps, competitors_analyzed: all } }: BenchmarkReport): string[] {
  return [
    ...gaps.missing_sections.map(({ section, competitor_count: some }) => `Section ${section}: ${some} of ${all}`),
    ...gaps.missing_topics.map(({ topic, competitor_count: some }) => `Topic ${topic}: ${some} of ${all}`),
  ];
}

function opportunitiesOf({ benchmark: { opportunities } }: BenchmarkReport): string[] {
  return opportunities.map(({ type, title, metrics: { user, competitor_median: median, competitors } }) => {
    const others = `the median of ${counted(competitors, 'competitor')} is ${toHundredths(median)}`;
    return `${title}: ${others}, yours is ${user} ${UNITS[type]}.`;
  });
}

function recommendationsOf({ seo_recommendations: stored }: JsonObject): string[] {
  const texts = (Array.isArray(stored) ? stored.filter(isJsonObject) : []).map(({ recommendation }) => recommendation);
  return texts.filter((text) => typeof text === 'string');
}

function missingOf({ benchmark: { gaps, competitors_analyzed: all } }: BenchmarkReport): string[] {
  return gaps.missing_sections
    .slice(0, MOST_RECOMMENDED)
    .map(
      ({ section, competitor_count: some }) =>
        `Look into a section ${section}: ${some} of ${all} competitors have one.`,
    );
}

function competitorLines({ competitors: { summaries } }: BenchmarkReport): string[] {
  return Object.entries(summaries).map(([url, { total_urls: pages, sections, modification_velocity: velocity }]) => {
    const changes = velocity === null ? 'without dates' : `${counted(velocity, 'change')} a day`;
    return `${URL.parse(url)?.host ?? url}: ${counted(pages, 'page')} in ${counted(Object.keys(sections).length, 'section')}, ${changes}.`;
  });
}

function counted(count: number, what: string): string {
  return `${toHundredths(count)} ${what}${count === 1 ? '' : 's'}`;
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
