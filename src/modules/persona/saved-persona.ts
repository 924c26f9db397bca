import type { PersonaData } from './persona-data.entity.js';
import type { PersonaDocument } from './rules/persona-document.js';

/** The current persona as other modules and the API see it. */
export interface SavedPersona extends PersonaDocument {
  readonly version: number;
  /** When a persona was last generated, ISO 8601 UTC; null when the user stated it all. */
  readonly generated_at: string | null;
  /** ISO 8601 UTC. */
  readonly updated_at: string;
}

/** The persona of an entity with its version and times. */
export function savedPersonaOf(persona: PersonaData, generatedAt: Date | null): SavedPersona {
  return {
    corePersona: persona.corePersona,
    platformPersonas: persona.platformPersonas,
    qualityMetrics: persona.qualityMetrics,
    selectedPlatforms: persona.selectedPlatforms,
    failedPlatforms: persona.failedPlatforms,
    _meta: persona.meta,
    version: persona.version,
    generated_at: generatedAt?.toISOString() ?? null,
    updated_at: persona.updatedAt.toISOString(),
  };
}
