import type { MetaMap } from '../../common/provenance/index.js';
import type { FailedPlatform } from './rules/persona-document.js';
import type { SavedPersona } from './saved-persona.js';

/** A row of persona_data as JSON. */
export interface PersonaRow {
  readonly core_persona: Record<string, unknown> | null;
  readonly platform_personas: Record<string, unknown>;
  readonly quality_metrics: Record<string, unknown> | null;
  readonly selected_platforms: string[];
  readonly failed_platforms: FailedPlatform[];
  readonly meta: MetaMap;
  readonly version: number;
  readonly updated_at: string;
}

/** The persona of a plain row; when it was generated is in the version history. */
export function personaOfRow(row: PersonaRow): Omit<SavedPersona, 'generated_at'> {
  return {
    corePersona: row.core_persona,
    platformPersonas: row.platform_personas,
    qualityMetrics: row.quality_metrics,
    selectedPlatforms: row.selected_platforms,
    failedPlatforms: row.failed_platforms,
    version: row.version,
    updated_at: new Date(row.updated_at).toISOString(),
    _meta: row.meta,
  };
}
