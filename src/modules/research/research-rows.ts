import type { Origin } from '../../common/provenance/index.js';
import type { CompetitorAnalysis } from './competitor-analysis.entity.js';
import type { JsonObject } from '../../common/documents/index.js';
import type { ResearchDepth } from './research-depth.js';
import type { ResearchPreferences } from './research-preferences.entity.js';

/** A row of research_preferences as JSON. */
export interface PreferencesRow {
  readonly research_depth: ResearchDepth | null;
  readonly content_types: readonly string[];
  readonly auto_research: boolean | null;
  readonly factual_content: boolean | null;
  readonly details: JsonObject;
}

/** A row of competitor_analyses as JSON. */
export interface CompetitorRow {
  readonly domain: string;
  readonly url: string;
  readonly origin: Origin;
  readonly discovery: JsonObject;
  readonly stated: JsonObject;
  readonly analysis: JsonObject | null;
}

/** The row that an entity stands for. */
export function preferencesRow(preferences: ResearchPreferences): PreferencesRow {
  return {
    research_depth: preferences.researchDepth,
    content_types: preferences.contentTypes,
    auto_research: preferences.autoResearch,
    factual_content: preferences.factualContent,
    details: preferences.details,
  };
}

/** The row that an entity stands for. */
export function competitorRow(competitor: CompetitorAnalysis): CompetitorRow {
  const { domain, url, origin, discovery, stated, analysis } = competitor;
  return { domain, url, origin, discovery, stated, analysis };
}
