import { buildCorePersona } from './core/build-core-persona.js';
import { FieldRecorder } from './field-recorder.js';
import type { PersonaDocument } from './persona-document.js';
import type { PersonaSource } from './persona-source.js';
import { buildPlatformPersona } from './platforms/build-platform-persona.js';
import { PLATFORM_CATALOGUE, type PlatformName } from './platforms/platform-catalogue.js';
import { qualityMeta, reportQuality } from './quality/quality-report.js';

/** The persona of measured writing for the given platforms. The same source gives the same persona. */
export function buildPersona(source: PersonaSource, platforms: readonly PlatformName[]): PersonaDocument {
  const recorder = new FieldRecorder(source);
  const corePersona = { ...buildCorePersona(recorder) };
  const platformPersonas = Object.fromEntries(
    platforms.map((platform) => [platform, buildPlatformPersona(recorder, PLATFORM_CATALOGUE[platform])]),
  );
  const parts = { corePersona, platformPersonas, selectedPlatforms: [...platforms], failedPlatforms: [] };
  return withQuality({ ...parts, qualityMetrics: null, _meta: recorder.meta }, source);
}

/** The persona with a report of its quality against the measured text; `source` is null when there is none. */
export function withQuality(persona: PersonaDocument, source: PersonaSource | null): PersonaDocument {
  const quality = reportQuality(persona, source?.fingerprint ?? null);
  const others = Object.entries(persona._meta).filter(([pointer]) => !pointer.startsWith('/qualityMetrics'));
  return {
    ...persona,
    qualityMetrics: { ...quality },
    _meta: { ...Object.fromEntries(others), ...qualityMeta(quality) },
  };
}
