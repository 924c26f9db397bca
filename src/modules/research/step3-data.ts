import { type FieldMeta, MAX_QUOTE_LENGTH, type MetaMap, type Origin, unknown } from '../../common/provenance/index.js';
import type { AnalysisDocument } from '../website-analysis/index.js';
import { rankCompetitors, relevanceOf } from './competitor-ranking.js';
import { describedOf } from './described-competitor.js';
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

/** Profiles that a site links to as its own. */
export interface OwnProfiles {
  readonly siteUrl: string;
  /** Address by network. */
  readonly accounts: Readonly<Record<string, string>>;
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

/** What step 3 holds, from its rows and, where the user states no social accounts, the links of the user's own site. */
export function researchOfRows(
  preferences: PreferencesRow | null,
  competitors: readonly CompetitorRow[],
  profiles: OwnProfiles | null = null,
): Step3Data {
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
  const shown = { ...stated, competitors: ranked.map(wizardCompetitor) };
  if (stated.social_media_accounts !== null || profiles === null) return { ...shown, _meta: Object.fromEntries(meta) };
  return {
    ...shown,
    social_media_accounts: profiles.accounts,
    _meta: { ...Object.fromEntries(meta), '/social_media_accounts': metaOfProfiles(profiles) },
  };
}

/** The profiles that the user's own site links to; null when it links to none. */
export function ownProfiles(analysis: AnalysisDocument | null): OwnProfiles | null {
  const accounts = analysis?.social_media_presence ?? {};
  const siteUrl = analysis?.website_url ?? null;
  return siteUrl === null || Object.keys(accounts).length === 0 ? null : { siteUrl, accounts };
}

function metaOfProfiles({ siteUrl, accounts }: OwnProfiles): FieldMeta {
  const evidence = Object.values(accounts).map((url) => ({
    page_url: siteUrl,
    locator: 'a[href]',
    quote: url.slice(0, MAX_QUOTE_LENGTH),
    content_hash: '',
  }));
  return { origin: 'measured', method: 'own_links@1', confidence: null, evidence, warnings: [] };
}

function wizardCompetitor(competitor: CompetitorRow): WizardCompetitor {
  const { url, domain, origin } = competitor;
  const described = describedOf(competitor);
  return {
    ...described,
    url,
    domain,
    title: textOf(described['title']) ?? domain,
    summary: textOf(described['summary']) ?? '',
    relevance_score: relevanceOf(competitor) ?? 0,
    highlights: Array.isArray(described['highlights']) ? described['highlights'] : [],
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
  const { origin } = competitor;
  const described = describedOf(competitor);
  const fillIns: (readonly [string, FieldMeta])[] = [];
  if (textOf(described['title']) === null)
    fillIns.push([`${pointer}/title`, known('derived', 'domain_as_title@1', 'No title is known; this is the domain')]);
  if (textOf(described['summary']) === null)
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
