import { isDeepStrictEqual } from 'node:util';

/** Fields that hold texts of users: a difference is named, not quoted. */
const UNQUOTED = new Set(['validationErrors']);

/** The fields in which a stored record differs from what it should be, for people: `status (completed instead of failed)`. */
export function differencesOf(stored: object, expected: object): string[] {
  const is = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(expected)
    .filter(([name, value]) => !isDeepStrictEqual(is.get(name), value))
    .map(([name, value]) =>
      UNQUOTED.has(name) ? columnOf(name) : `${columnOf(name)} (${shown(is.get(name))} instead of ${shown(value)})`,
    );
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
