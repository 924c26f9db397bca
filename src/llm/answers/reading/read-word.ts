import type { Cursor } from './cursor.js';
import { behind } from './skip-space.js';

const WORD = /[^,:{}[\]"'“”\n]{1,200}/y;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const PHRASE = /^[\p{L}\p{N}][\p{L}\p{N} _.%/-]*$/u;

/** Words of JSON, JavaScript and Python; what is no number is null, because nobody measured it. */
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', null],
  ['NaN', null],
  ['Infinity', null],
  ['-Infinity', null],
]);

/** The value without quotes at the cursor; undefined when it is cut off or no value. */
export function readWord(cursor: Cursor): string | number | boolean | null | undefined {
  const end = behind(WORD, cursor.text, cursor.at);
  const word = cursor.text.slice(cursor.at, end).trim();
  cursor.at = end;
  if (cursor.hasEnded()) return undefined;
  const constant = CONSTANTS.get(word);
  if (constant !== undefined) return constant;
  if (NUMBER.test(word)) return finite(Number(word));
  return PHRASE.test(word) ? word : undefined;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
