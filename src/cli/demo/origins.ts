import { isJson, type Json, objectAt } from './api-client.js';

/** A value that a model gave. */
export interface SaidValue {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly value: unknown;
}

/** How many values of a document come from where, by origin. */
export function countOrigins(document: Json): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, meta] of metaOf(document)) {
    const origin = String(meta['origin']);
    counts[origin] = (counts[origin] ?? 0) + 1;
  }
  return counts;
}

/** The values of a document that a model gave. */
export function saidByModel(document: Json): SaidValue[] {
  return metaOf(document)
    .filter(([, meta]) => meta['origin'] === 'llm')
    .map(([pointer]) => ({ pointer, value: valueAt(document, pointer) }));
}

function metaOf(document: Json): [string, Json][] {
  return Object.entries(objectAt(document, '_meta')).filter((entry): entry is [string, Json] => isJson(entry[1]));
}

function valueAt(document: Json, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  let value: unknown = document;
  for (const name of names) value = memberOf(value, name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return value;
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isJson(value) ? value[name] : undefined;
}
