import { pointerTo } from './json-pointer.js';

/** Deepest nesting, most members in all, longest text and longest name that a stated document may have. */
export const JSON_BOUNDS = { depth: 12, members: 5_000, text: 10_000, name: 200 } as const;

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * The first reason why a value is too large, or not text that the database can hold; null when it is fine. Walks with a
 * list of its own instead of recursion: a hostile document is nested deeper than the call stack.
 */
export function boundsProblem(root: unknown): string | null {
  const open: Place[] = [{ value: root, pointer: '', depth: 0 }];
  let members = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    members += 1;
    if (members > JSON_BOUNDS.members) return `holds more than ${JSON_BOUNDS.members} values`;
    if (place.depth > JSON_BOUNDS.depth) return `is nested deeper than ${JSON_BOUNDS.depth} levels`;
    const problem = typeof place.value === 'string' ? textProblem(place.value, JSON_BOUNDS.text) : null;
    if (problem !== null) return `${place.pointer} ${problem}`.trim();
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [key, value] of Object.entries(place.value)) {
      const nameProblem = key === '__proto__' ? 'is not an allowed name' : textProblem(key, JSON_BOUNDS.name);
      if (nameProblem !== null) return `the name of a value in ${place.pointer || 'it'} ${nameProblem}`;
      open.push({ value, pointer: pointerTo(place.pointer, key), depth: place.depth + 1 });
    }
  }
  return null;
}

function textProblem(text: string, longest: number): string | null {
  if (text.length > longest) return `is longer than ${longest} characters`;
  if (text.includes('\0') || !text.isWellFormed()) return 'holds characters that cannot be stored';
  return null;
}
