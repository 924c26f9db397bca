import type { Origin } from '../../common/provenance/index.js';
import type { CompetitorAnalysis } from './competitor-analysis.entity.js';
import { relevanceOf } from './competitor-ranking.js';
import { isJsonObject, type JsonObject } from '../../common/documents/index.js';
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
  readonly origin: Origin;
  readonly created_at: string;
  readonly updated_at: string;
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
  const { title, summary, highlights } = row.discovery;
  return {
    domain: row.domain,
    url: row.url,
    title: typeof title === 'string' ? title : null,
    summary: typeof summary === 'string' ? summary : null,
    relevance_score: relevanceOf(row),
    highlights: Array.isArray(highlights) ? highlights.filter((item) => typeof item === 'string') : [],
    origin: row.origin,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

function sectionOf(row: ResearchPreferences, name: StyleSection): JsonObject | null {
  const section = row.details[name];
  return isJsonObject(section) ? section : null;
}
