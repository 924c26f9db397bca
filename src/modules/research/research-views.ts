import type { Origin } from '../../common/provenance/index.js';
import type { CompetitorAnalysis } from './competitor-analysis.entity.js';
import { relevanceOf } from './competitor-ranking.js';
import { isJsonObject, type JsonObject } from '../../common/documents/index.js';
import { describedOf } from './described-competitor.js';
import type { DiscoveryReport } from './discovery/discovery-report.js';
import { UNASSESSED } from './relevance/assessment.js';
import type { ResearchFindings } from './research-findings.entity.js';
import type { BenchmarkReport, BenchmarkRun } from './sitemaps/benchmark-report.js';
import type { StyleSection } from './preference-values.js';
import type { ResearchDepth } from './research-depth.js';
import type { ResearchPreferences } from './research-preferences.entity.js';

/** Stored preferences. A value the user never stated is null. */
export interface StoredPreferences extends Readonly<Record<StyleSection, JsonObject | null>> {
  readonly research_depth: ResearchDepth | null;
  readonly content_types: readonly string[];
  readonly auto_research: boolean | null;
  readonly factual_content: boolean | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A stored competitor. What nobody found or stated is null. */
export interface StoredCompetitor {
  readonly domain: string;
  readonly url: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly relevance_score: number | null;
  readonly highlights: readonly string[];
  readonly relevance: JsonObject | null;
  readonly assessment: JsonObject;
  readonly sources: readonly string[];
  readonly found_at: string | null;
  readonly analysis: JsonObject | null;
  /** Names of the members that the user states. */
  readonly stated_by_user: readonly string[];
  readonly origin: Origin;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Stored findings. */
export interface StoredFindings {
  readonly removed_domains: readonly string[];
  readonly discovery: DiscoveryReport | null;
  readonly benchmark: BenchmarkReport | null;
  readonly benchmark_run: BenchmarkRun | null;
}

/** What may be told of a findings row. */
export function viewOfFindings(row: ResearchFindings): StoredFindings {
  return {
    removed_domains: row.removedDomains,
    discovery: row.discovery,
    benchmark: row.benchmark,
    benchmark_run: row.benchmarkRun,
  };
}

/** What may be told of a preferences row. */
export function viewOfPreferences(row: ResearchPreferences): StoredPreferences {
  return {
    research_depth: row.researchDepth,
    content_types: row.contentTypes,
    auto_research: row.autoResearch,
    factual_content: row.factualContent,
    writing_style: sectionOf(row, 'writing_style'),
    content_characteristics: sectionOf(row, 'content_characteristics'),
    target_audience: sectionOf(row, 'target_audience'),
    recommended_settings: sectionOf(row, 'recommended_settings'),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

/** What may be told of a competitor row. */
export function viewOfCompetitor(row: CompetitorAnalysis): StoredCompetitor {
  const { title, summary, highlights, relevance } = describedOf(row);
  const { sources, found_at: foundAt } = row.discovery;
  const { assessment, ...analysis } = row.analysis ?? {};
  return {
    domain: row.domain,
    url: row.url,
    title: typeof title === 'string' ? title : null,
    summary: typeof summary === 'string' ? summary : null,
    relevance_score: relevanceOf(row),
    highlights: textsOf(highlights),
    relevance: isJsonObject(relevance) ? relevance : null,
    assessment: isJsonObject(assessment) ? assessment : { ...UNASSESSED },
    sources: textsOf(sources),
    found_at: typeof foundAt === 'string' ? foundAt : null,
    analysis: row.analysis === null ? null : analysis,
    stated_by_user: Object.keys(row.stated).sort(),
    origin: row.origin,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function sectionOf(row: ResearchPreferences, name: StyleSection): JsonObject | null {
  const section = row.details[name];
  return isJsonObject(section) ? section : null;
}
