/** What a JSON document holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonMembers;

export interface JsonMembers {
  readonly [name: string]: JsonValue;
}

/** Names that reach the prototype of objects when somebody copies a document carelessly. */
const DANGEROUS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** An object of the members; later ones win, dangerous names are left out. */
export function objectOf(members: Iterable<readonly [string, JsonValue]>): JsonMembers {
  return Object.fromEntries([...members].filter(([name]) => !DANGEROUS_NAMES.has(name)));
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isMembers(value: JsonValue | undefined): value is JsonMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
