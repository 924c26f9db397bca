import type { SitemapSummary } from '../../website-analysis/index.js';
import { missingSectionsOf, missingTopicsOf, type MissingSection, type MissingTopic } from './gaps.js';
import { type Opportunity, opportunitiesOf } from './opportunities.js';

/** A competitor whose sitemap was read. */
export interface BenchmarkedSite {
  readonly url: string;
  readonly summary: SitemapSummary;
}

/** A competitor with many sections. */
export interface SectionLeader {
  readonly competitor_url: string;
  readonly total_urls: number;
  readonly sections_count: number;
  readonly average_path_depth: number;
  readonly max_path_depth: number;
  /** Pages published per day; never known from one look. */
  readonly publishing_velocity: null;
  /** Pages last changed per day; null without dates. */
  readonly modification_velocity: number | null;
  readonly lastmod_coverage: number;
  readonly span_days: number | null;
}

/** How a site stands next to its competitors, from sitemaps that were read. */
export interface Benchmark {
  readonly website_url: string;
  /** Competitors whose sitemap was read. */
  readonly competitors_analyzed: number;
  readonly user_sections_count: number;
  /** Most sections first, at most ten. */
  readonly competitor_section_leaders: readonly SectionLeader[];
  readonly gaps: {
    readonly missing_sections: readonly MissingSection[];
    readonly missing_topics: readonly MissingTopic[];
  };
  readonly opportunities: readonly Opportunity[];
}

const MOST_LEADERS = 10;

/** Compares the user's sitemap with those of the competitors. Equal sitemaps give equal answers. */
export function benchmarkOf(user: BenchmarkedSite, competitors: readonly BenchmarkedSite[]): Benchmark {
  const summaries = competitors.map(({ summary }) => summary);
  const leaders = competitors
    .map(leaderOf)
    .sort((a, b) => b.sections_count - a.sections_count || b.total_urls - a.total_urls);
  return {
    website_url: user.url,
    competitors_analyzed: competitors.length,
    user_sections_count: Object.keys(user.summary.sections).length,
    competitor_section_leaders: leaders.slice(0, MOST_LEADERS),
    gaps: {
      missing_sections: missingSectionsOf(user.summary, summaries),
      missing_topics: missingTopicsOf(user.summary, summaries),
    },
    opportunities: opportunitiesOf(user.summary, summaries),
  };
}

function leaderOf({ url, summary }: BenchmarkedSite): SectionLeader {
  return {
    competitor_url: url,
    total_urls: summary.total_urls,
    sections_count: Object.keys(summary.sections).length,
    average_path_depth: summary.average_path_depth,
    max_path_depth: summary.max_path_depth,
    publishing_velocity: summary.publishing_velocity,
    modification_velocity: summary.modification_velocity,
    lastmod_coverage: summary.lastmod_coverage,
    span_days: summary.date_range?.span_days ?? null,
  };
}
