import { type FieldMeta, type MetaMap, type Origin, unknown } from '../../common/provenance/index.js';
import { rankCompetitors, relevanceOf } from './competitor-ranking.js';
import type { ResearchDepth } from './research-depth.js';
import type { CompetitorRow, PreferencesRow } from './research-rows.js';

/** A competitor as the wizard reads it: it takes lengths and shows percentages, so nothing it reads is null. */
export interface WizardCompetitor extends Readonly<Record<string, unknown>> {
  readonly url: string;
  readonly domain: string;
  readonly title: string;
  readonly summary: string;
  /** 0 to 1. */
  readonly relevance_score: number;
  readonly highlights: readonly unknown[];
  readonly origin: Origin;
}

/** What step 3 holds. A preference nobody stated is null; `_meta` tells which values only fill a place. */
export interface Step3Data {
  readonly research_depth: ResearchDepth | null;
  readonly content_types: readonly string[];
  readonly auto_research: boolean | null;
  readonly factual_content: boolean | null;
  readonly competitors: readonly WizardCompetitor[];
  readonly researchSummary: unknown;
  readonly sitemapAnalysis: unknown;
  readonly industryContext: unknown;
  readonly social_media_accounts: unknown;
  readonly _meta: MetaMap;
}

/** What step 3 holds, from its rows. */
export function researchOfRows(preferences: PreferencesRow | null, competitors: readonly CompetitorRow[]): Step3Data {
  const ranked = rankCompetitors(competitors);
  const stated = {
    research_depth: preferences?.research_depth ?? null,
    content_types: preferences?.content_types ?? [],
    auto_research: preferences?.auto_research ?? null,
    factual_content: preferences?.factual_content ?? null,
    researchSummary: preferences?.details['researchSummary'] ?? null,
    sitemapAnalysis: preferences?.details['sitemapAnalysis'] ?? null,
    industryContext: preferences?.details['industryContext'] ?? null,
    social_media_accounts: preferences?.details['social_media_accounts'] ?? null,
  };
  const meta = [
    ...Object.entries(stated).map(([name, value]) => [`/${name}`, metaOfStated(value)] as const),
    ...ranked.flatMap((competitor, index) => metaOfCompetitor(competitor, `/competitors/${index}`)),
  ];
  return { ...stated, competitors: ranked.map(wizardCompetitor), _meta: Object.fromEntries(meta) };
}

function wizardCompetitor(competitor: CompetitorRow): WizardCompetitor {
  const { url, domain, origin, discovery } = competitor;
  return {
    ...discovery,
    url,
    domain,
    title: textOf(discovery['title']) ?? domain,
    summary: textOf(discovery['summary']) ?? '',
    relevance_score: relevanceOf(competitor) ?? 0,
    highlights: Array.isArray(discovery['highlights']) ? discovery['highlights'] : [],
    origin,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function metaOfStated(value: unknown): FieldMeta {
  const isUnset = value === null || (Array.isArray(value) && value.length === 0);
  return isUnset ? unknown('stated@1', 'Nobody stated it') : known('user', 'stated@1');
}

function metaOfCompetitor(competitor: CompetitorRow, pointer: string): (readonly [string, FieldMeta])[] {
  const { origin, discovery } = competitor;
  const fillIns: (readonly [string, FieldMeta])[] = [];
  if (textOf(discovery['title']) === null)
    fillIns.push([`${pointer}/title`, known('derived', 'domain_as_title@1', 'No title is known; this is the domain')]);
  if (textOf(discovery['summary']) === null)
    fillIns.push([`${pointer}/summary`, unknown('fill_in@1', 'No summary is known; the text is empty')]);
  if (relevanceOf(competitor) === null)
    fillIns.push([
      `${pointer}/relevance_score`,
      unknown('fill_in@1', 'Relevance was not measured; 0 only fills its place'),
    ]);
  return [[pointer, known(origin, origin === 'user' ? 'stated@1' : 'discovery@1')], ...fillIns];
}

function known(origin: Origin, method: string, ...warnings: string[]): FieldMeta {
  return { origin, method, confidence: null, evidence: [], warnings };
}
