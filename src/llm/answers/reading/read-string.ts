import type { Cursor } from './cursor.js';
import { endsString, type StringRole } from './end-of-string.js';

/** Quotes that models put around strings, by what may close them. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”"'],
  ['‘', '’'],
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

export function opensString(character: string | undefined): boolean {
  return character !== undefined && CLOSERS.has(character);
}

/**
 * The string at the cursor. Quotes inside the value of a member may be unescaped; inside a list they could as well end
 * an item, so there is no telling. Undefined when the string is cut off or cannot be told.
 */
export function readString(cursor: Cursor, role: StringRole): string | undefined {
  const closers = CLOSERS.get(cursor.next ?? '');
  if (closers === undefined) return undefined;
  const parts: string[] = [];
  for (cursor.at += 1; !cursor.hasEnded(); cursor.at += 1) {
    const character = cursor.next ?? '';
    if (character === '\\') parts.push(readEscape(cursor));
    else if (!closers.includes(character)) parts.push(character);
    else if (endsString(cursor.text, cursor.at + 1, role)) {
      cursor.at += 1;
      return parts.join('');
    } else if (role === 'member') parts.push(character);
    else return undefined;
  }
  return undefined;
}

/** The escaped character; the cursor is at the last one of the escape afterwards. */
function readEscape(cursor: Cursor): string {
  cursor.at += 1;
  const code = cursor.next ?? '';
  const digits = code === 'u' ? cursor.text.slice(cursor.at + 1, cursor.at + 5) : '';
  if (!/^[\da-f]{4}$/i.test(digits)) return ESCAPES.get(code) ?? code;
  cursor.at += 4;
  return String.fromCharCode(Number.parseInt(digits, 16));
}
