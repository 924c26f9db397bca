import type { JsonValue } from '../reading/json-value.js';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['n', false],
  ['0', false],
]);

/** `"yes"`, `"True"`, `1` and their opposites. */
export function coerceBoolean(value: JsonValue): JsonValue {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  return WORDS.get(String(value).trim().toLowerCase()) ?? value;
}
