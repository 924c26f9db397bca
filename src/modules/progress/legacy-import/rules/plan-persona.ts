import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';
import { firstOf, objectAt } from './members.js';
import type { PlannedPayload } from './planned-payload.js';

const PLATFORM = /^[a-z_]{1,20}$/;

/** The persona of step 4, in camelCase, in snake_case or below `persona_data`. Failures of a platform are no personas. */
export function planPersona(data: JsonObject): PlannedPayload {
  const places = [data, objectAt(data, 'persona_data'), objectAt(data, 'personaData')];
  const read = (name: string, otherName: string): unknown =>
    places.map((place) => firstOf(place, name, otherName)).find((value) => value !== undefined);
  const core = read('corePersona', 'core_persona');
  const platforms = planPlatforms(read('platformPersonas', 'platform_personas'));
  const warnings = [...platforms.warnings];
  if (read('qualityMetrics', 'quality_metrics') !== undefined)
    warnings.push('its quality metrics are the same for every persona and are not imported');
  const named = read('selectedPlatforms', 'selected_platforms');
  const selected = (Array.isArray(named) ? [...new Set<unknown>(named)] : []).filter(
    (platform) => typeof platform === 'string' && Object.hasOwn(platforms.payload, platform),
  );
  if (Array.isArray(named) && selected.length < named.length)
    warnings.push('selected platforms without a persona were left out');
  const payload = {
    ...(core === undefined ? {} : { corePersona: core }),
    ...(Object.keys(platforms.payload).length > 0 ? { platformPersonas: platforms.payload } : {}),
    ...(selected.length > 0 ? { selectedPlatforms: selected } : {}),
  };
  return { payload, warnings };
}

function planPlatforms(personas: unknown): PlannedPayload {
  if (!isJsonObject(personas)) return { payload: {}, warnings: [] };
  const isPersona = ([, persona]: [string, unknown]): boolean =>
    isJsonObject(persona) && Object.keys(persona).length > 0 && !('error' in persona && !('platform_type' in persona));
  const entries = Object.entries(personas);
  const warnings = entries
    .filter((entry) => !isPersona(entry))
    .map(
      ([platform]) =>
        `the persona of ${PLATFORM.test(platform) ? platform : 'a platform'} is a failure and was left out`,
    );
  return { payload: Object.fromEntries(entries.filter(isPersona)), warnings };
}
