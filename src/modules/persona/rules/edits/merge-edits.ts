import { isDeepStrictEqual } from 'node:util';
import { withQuality } from '../build-persona.js';
import { isJsonObject, type JsonObject, saysSomething } from '../json/json-object.js';
import { isAtOrUnder, valueAt, withValuesPut } from '../json/json-pointer.js';
import type { PersonaDocument } from '../persona-document.js';
import type { PersonaSource } from '../persona-source.js';
import { PLATFORMS } from '../platforms/build-platform-persona.js';
import { editsOf } from './edits-of.js';
import type { MergeInput } from './merge-input.js';
import { markAsEdited } from './user-edits.js';

/** A value that the user stated and that was generated differently since; the user's stays. */
export interface MergeConflict {
  /** JSON pointer into the persona. */
  readonly pointer: string;
  readonly yours: unknown;
  readonly generated: unknown;
}

/** A newly generated persona with the user's edits in it. */
export interface MergedPersona {
  readonly persona: PersonaDocument;
  readonly conflicts: readonly MergeConflict[];
}

const QUALITY = '/qualityMetrics';

/**
 * Three-way merge: what only the user changed is the user's, what only the generation changed is the new value, and where
 * both changed the user's stays and is reported. Edits of platforms that are no longer selected stay in the history only.
 */
export function mergeEdits({ base, mine, theirs }: MergeInput, source: PersonaSource): MergedPersona {
  const edits = mine === null ? [] : editsOf({ base, mine, theirs }).filter((pointer) => isCarried(pointer, theirs));
  const ofPersona = edits.filter((pointer) => !isAtOrUnder(pointer, QUALITY));
  const ofQuality = edits.filter((pointer) => isAtOrUnder(pointer, QUALITY));
  const merged = withQuality(put(theirs, mine, ofPersona), source);
  return {
    persona: put(merged, mine, ofQuality),
    conflicts: ofPersona.flatMap((pointer) => {
      const [before, yours, generated] = [base, mine, theirs].map((persona) => valueAt(persona, pointer));
      const isNew = saysSomething(generated) && !isDeepStrictEqual(generated, before);
      return isNew && !isDeepStrictEqual(generated, yours) ? [{ pointer, yours, generated }] : [];
    }),
  };
}

function isCarried(pointer: string, { selectedPlatforms }: PersonaDocument): boolean {
  const [, , platform] = pointer.split('/');
  return !isAtOrUnder(pointer, PLATFORMS) || selectedPlatforms.includes(platform ?? '');
}

function put(persona: PersonaDocument, mine: PersonaDocument | null, pointers: readonly string[]): PersonaDocument {
  const { corePersona, platformPersonas, qualityMetrics } = persona;
  const parts: JsonObject = { corePersona, platformPersonas, qualityMetrics };
  const changed = withValuesPut(
    parts,
    pointers.map((pointer) => [pointer, valueAt(mine, pointer)] as const),
  );
  return {
    ...persona,
    corePersona: objectOrNull(changed['corePersona']),
    platformPersonas: objectOrNull(changed['platformPersonas']) ?? {},
    qualityMetrics: objectOrNull(changed['qualityMetrics']),
    _meta: markAsEdited(persona._meta, pointers),
  };
}

function objectOrNull(value: unknown): JsonObject | null {
  return isJsonObject(value) ? value : null;
}
