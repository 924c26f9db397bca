import type { JsonObject } from '../json/json-object.js';
import type { PersonaDocument } from '../persona-document.js';
import { CORE_SHAPE, LINKEDIN_SHAPE, PLATFORM_SHAPE, QUALITY_SHAPE } from './persona-shapes.js';
import { shownAs } from './shape.js';

/** The parts of a persona for pages that call methods on texts and map over lists; null where there is no part. */
export interface ShownPersona {
  readonly corePersona: JsonObject | null;
  readonly platformPersonas: JsonObject;
  readonly qualityMetrics: JsonObject | null;
}

type PersonaParts = Pick<PersonaDocument, 'corePersona' | 'platformPersonas' | 'qualityMetrics'>;

/**
 * A persona for such pages: '' for a text and an empty list where nothing is known; 0 for a figure that nobody measured
 * and for a limit that a platform does not set. Nothing else changes.
 */
export function shownPersona({ corePersona, platformPersonas, qualityMetrics }: PersonaParts): ShownPersona {
  return {
    corePersona: corePersona === null ? null : shownAs(corePersona, CORE_SHAPE),
    platformPersonas: Object.fromEntries(
      Object.entries(platformPersonas).map(([platform, persona]) => [platform, shownPlatform(platform, persona)]),
    ),
    qualityMetrics: qualityMetrics === null ? null : shownQuality(qualityMetrics),
  };
}

/** A report of quality for such pages. */
export function shownQuality(quality: object): JsonObject {
  return shownAs(quality, QUALITY_SHAPE);
}

function shownPlatform(platform: string, persona: unknown): JsonObject {
  return shownAs(persona, platform === 'linkedin' ? LINKEDIN_SHAPE : PLATFORM_SHAPE);
}
