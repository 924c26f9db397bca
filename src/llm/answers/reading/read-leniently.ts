import { MAX_ANSWER_DEPTH } from '../limits.js';
import { Cursor } from './cursor.js';
import { type JsonMembers, type JsonValue, objectOf } from './json-value.js';
import { opensString, readString } from './read-string.js';
import { readWord } from './read-word.js';
import { behind } from './skip-space.js';

const BARE_NAME = /[A-Za-z_$][\w$-]{0,63}/y;

/** A document that was read, and where it ends in the text. */
export interface LenientReading {
  readonly value: JsonValue;
  readonly end: number;
}

/**
 * The object or list at `start`, read in the way that people would: comments, single and typographic quotes, names
 * without quotes, missing and trailing commas, quotes inside strings, line ends in strings, `NaN`, `None`. When the text
 * ends too early, what is complete is kept and what was being written is left out, because half a value is not what the
 * model meant. Null when the text cannot be told or is nested too deep. Takes time linear in the text.
 */
export function readLeniently(text: string, start: number): LenientReading | null {
  const cursor = new Cursor(text, start);
  const value = readContainer(cursor, 1);
  return value === undefined ? null : { value, end: cursor.at };
}

function readContainer(cursor: Cursor, depth: number): JsonValue | undefined {
  if (depth > MAX_ANSWER_DEPTH) return undefined;
  if (cursor.take('{')) return readMembers(cursor, depth);
  return cursor.take('[') ? readItems(cursor, depth) : undefined;
}

function readMembers(cursor: Cursor, depth: number): JsonMembers | undefined {
  const members: [string, JsonValue][] = [];
  for (;;) {
    cursor.skipSeparators();
    if (cursor.hasEnded() || cursor.take('}')) return objectOf(members);
    const name = readName(cursor);
    const value = name === undefined ? undefined : readValue(cursor, 'member', depth);
    if (name !== undefined && value !== undefined) members.push([name, value]);
    else return cursor.hasEnded() ? objectOf(members) : undefined;
  }
}

function readItems(cursor: Cursor, depth: number): readonly JsonValue[] | undefined {
  const items: JsonValue[] = [];
  for (;;) {
    cursor.skipSeparators();
    // A list that the end of its object closes lacks nothing but its bracket.
    if (cursor.hasEnded() || cursor.take(']') || cursor.next === '}') return items;
    const value = readValue(cursor, 'item', depth);
    if (value !== undefined) items.push(value);
    else return cursor.hasEnded() ? items : undefined;
  }
}

/** The name of a member with its colon. */
function readName(cursor: Cursor): string | undefined {
  const start = cursor.at;
  let name: string | undefined;
  if (opensString(cursor.next)) name = readString(cursor, 'name');
  else {
    cursor.at = behind(BARE_NAME, cursor.text, start);
    name = cursor.at > start ? cursor.text.slice(start, cursor.at) : undefined;
  }
  cursor.skipSpace();
  return name !== undefined && cursor.take(':') ? name : undefined;
}

function readValue(cursor: Cursor, role: 'member' | 'item', depth: number): JsonValue | undefined {
  cursor.skipSpace();
  if (cursor.next === '{' || cursor.next === '[') return readContainer(cursor, depth + 1);
  return opensString(cursor.next) ? readString(cursor, role) : readWord(cursor);
}
