import { secretProblem } from '../../../../common/documents/index.js';
import type { FieldProblem } from '../../../../common/errors/index.js';
import { boundsProblem } from '../json/json-bounds.js';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { canonicalPlatform, isPlatformName, PLATFORM_NAMES } from '../platforms/platform-catalogue.js';

/** The members of a request that hold a persona, in either case. */
export interface PersonaPayload {
  readonly corePersona?: unknown;
  readonly platformPersonas?: unknown;
  readonly qualityMetrics?: unknown;
  readonly selectedPlatforms?: unknown;
  readonly core_persona?: unknown;
  readonly platform_personas?: unknown;
  readonly quality_metrics?: unknown;
  readonly selected_platforms?: unknown;
}

/** A persona as a client states it; what is null was not stated. */
export interface StatedPersona {
  readonly corePersona: JsonObject | null;
  readonly platformPersonas: JsonObject | null;
  readonly qualityMetrics: JsonObject | null;
  readonly selectedPlatforms: readonly string[] | null;
}

/** What was stated, and what is wrong with it. */
export interface ReadPersona {
  readonly stated: StatedPersona;
  readonly problems: readonly FieldProblem[];
}

/** Reads a persona from a payload in camelCase or snake_case; camelCase wins. Other members are ignored. */
export function readStatedPersona(payload: PersonaPayload): ReadPersona {
  const core = objectIn(payload, 'corePersona', 'core_persona');
  const platforms = objectIn(payload, 'platformPersonas', 'platform_personas');
  const quality = objectIn(payload, 'qualityMetrics', 'quality_metrics');
  const selected = platformsIn(payload);
  const checks = [core, platforms, quality, selected, ...platformChecks(platforms.value), secretIn(payload)];
  return {
    stated: {
      corePersona: core.value,
      platformPersonas: platforms.value === null ? null : underCanonicalNames(platforms.value),
      qualityMetrics: quality.value,
      selectedPlatforms: selected.value,
    },
    problems: checks.flatMap(({ problem }) => (problem === null ? [] : [problem])),
  };
}

/** The same personas under the names of the catalogue; a persona under the name itself wins over one under an alias. */
function underCanonicalNames(personas: JsonObject): JsonObject {
  const named = Object.entries(personas).map(([name, persona]) => [String(canonicalPlatform(name)), persona] as const);
  return {
    ...Object.fromEntries(named),
    ...Object.fromEntries(Object.entries(personas).filter(([name]) => isPlatformName(name))),
  };
}

interface Read<T> {
  readonly value: T | null;
  readonly problem: FieldProblem | null;
}

function objectIn(
  payload: PersonaPayload,
  name: keyof PersonaPayload,
  otherName: keyof PersonaPayload,
): Read<JsonObject> {
  const path = payload[name] === undefined && payload[otherName] !== undefined ? otherName : name;
  const value = payload[path] ?? null;
  if (value === null) return { value: null, problem: null };
  if (!isJsonObject(value)) return { value: null, problem: { path, message: 'must be an object' } };
  const problem = boundsProblem(value);
  return problem === null ? { value, problem: null } : { value: null, problem: { path, message: problem } };
}

function platformsIn(payload: PersonaPayload): Read<string[]> {
  const path = payload.selectedPlatforms === undefined ? 'selected_platforms' : 'selectedPlatforms';
  const given = payload[path] ?? null;
  if (given === null) return { value: null, problem: null };
  const value: unknown = Array.isArray(given) ? given.map(canonicalPlatform) : given;
  const isList = Array.isArray(value) && value.length >= 1 && value.length <= PLATFORM_NAMES.length;
  if (isList && value.every(isPlatformName) && new Set(value).size === value.length) return { value, problem: null };
  const message = `must be a list of 1 to ${PLATFORM_NAMES.length} different names of ${PLATFORM_NAMES.join(', ')}`;
  return { value: null, problem: { path: 'selectedPlatforms', message } };
}

const MEMBERS = [
  'corePersona',
  'platformPersonas',
  'qualityMetrics',
  'selectedPlatforms',
  'core_persona',
  'platform_personas',
  'quality_metrics',
  'selected_platforms',
] as const satisfies readonly (keyof PersonaPayload)[];

/** Other members of the payload are not kept, so they may hold whatever they like. */
function secretIn(payload: PersonaPayload): Read<null> {
  return { value: null, problem: secretProblem(Object.fromEntries(MEMBERS.map((name) => [name, payload[name]]))) };
}

/** A platform persona is an object for a known platform, and not the report of a failure. */
function platformChecks(personas: JsonObject | null): Read<null>[] {
  return Object.entries(personas ?? {}).map(([platform, persona]) => ({
    value: null,
    problem: platformProblem(platform, persona),
  }));
}

function platformProblem(platform: string, persona: unknown): FieldProblem | null {
  const path = `platformPersonas.${platform}`;
  if (!isPlatformName(canonicalPlatform(platform)))
    return { path, message: `must be one of ${PLATFORM_NAMES.join(', ')}` };
  if (!isJsonObject(persona) || Object.keys(persona).length === 0)
    return { path, message: 'must be an object with members' };
  const isFailure = 'error' in persona && !('platform_type' in persona);
  return isFailure ? { path, message: 'is a failure, not a persona; leave it out or generate it again' } : null;
}
