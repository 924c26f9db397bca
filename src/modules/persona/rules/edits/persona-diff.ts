import { isDeepStrictEqual } from 'node:util';
import type { Origin } from '../../../../common/provenance/index.js';
import { isJsonObject } from '../json/json-object.js';
import { pointerTo, valueAt } from '../json/json-pointer.js';
import type { PersonaDocument } from '../persona-document.js';

/** A value that differs between two personas. */
export interface PersonaChange {
  /** JSON pointer into the persona. */
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Null when it was added. */
  readonly before: unknown;
  /** Null when it was removed. */
  readonly after: unknown;
  /** Where the value after came from; null when nothing is known about it. */
  readonly origin: Origin | null;
}

/** The smallest values that differ between two personas, in the order of the document; lists count as one value. */
export function diffPersonas(before: PersonaDocument, after: PersonaDocument): PersonaChange[] {
  return changesIn(partsOf(before), partsOf(after), '').map(({ pointer, kind }) => ({
    pointer,
    kind,
    before: valueAt(partsOf(before), pointer) ?? null,
    after: valueAt(partsOf(after), pointer) ?? null,
    origin: after._meta[pointer]?.origin ?? null,
  }));
}

function partsOf({
  corePersona,
  platformPersonas,
  qualityMetrics,
  selectedPlatforms,
  failedPlatforms,
}: PersonaDocument) {
  return { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, failedPlatforms: failedPlatforms ?? [] };
}

function changesIn(before: unknown, after: unknown, at: string): Pick<PersonaChange, 'pointer' | 'kind'>[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => changesIn(memberOf(before, key), memberOf(after, key), pointerTo(at, key)));
  }
  return [{ pointer: at, kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed' }];
}

function memberOf(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
