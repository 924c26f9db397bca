import { MAX_STARTS } from '../limits.js';
import { fromParsed } from './from-parsed.js';
import type { JsonValue } from './json-value.js';
import { spanFrom } from './locate-document.js';
import { parseStrictly } from './parse-strictly.js';
import { readLeniently } from './read-leniently.js';

/** A document that was found in an answer. */
export interface FoundDocument {
  readonly value: JsonValue;
  /** The answer was not this document as valid JSON and nothing else. */
  readonly mended: boolean;
}

/** Which brackets a document may start with. */
export type Opener = '{' | '[';

/** Considerations that some models write before their answer; drafts in them are no answers. */
const THOUGHTS = /^\s*<(think|thinking|reasoning|thought)>[^]*?<\/\1>/i;

/** The documents of an answer, in order: the answer itself when it is one, otherwise what stands between other text. */
export function findDocuments(answer: string, openers: readonly Opener[]): readonly FoundDocument[] {
  const text = answer
    .replace(THOUGHTS, '')
    .replace(/^\uFEFF/, '')
    .trim();
  const whole = wholeDocument(text);
  if (typeof whole === 'string') return findBetween(whole, openers);
  if (whole === undefined) return findBetween(text, openers);
  const value = fromParsed(whole);
  return [{ value, mended: text !== answer.trim() || JSON.stringify(value) !== JSON.stringify(whole) }];
}

/** The text as one document, or as a string that holds the text of one. */
function wholeDocument(text: string): unknown {
  const isString = text.startsWith('"') && text.endsWith('"');
  const isContainer = (text.startsWith('{') || text.startsWith('[')) && spanFrom(text, 0).end === text.length;
  return isString || isContainer ? parseStrictly(text) : undefined;
}

function findBetween(text: string, openers: readonly Opener[]): FoundDocument[] {
  const found: FoundDocument[] = [];
  let start = nextOpener(text, 0, openers);
  for (let tries = 0; start >= 0 && tries < MAX_STARTS; tries += 1) {
    const document = documentAt(text, start);
    if (document !== null) found.push({ value: document.value, mended: true });
    start = nextOpener(text, document?.end ?? start + 1, openers);
  }
  return found;
}

function documentAt(text: string, start: number): { value: JsonValue; end: number } | null {
  const span = spanFrom(text, start);
  if (span.tooDeep) return null;
  if (span.end !== null) {
    const written = text.slice(start, span.end);
    const parsed = parseStrictly(written) ?? (/^[{[]\s*\\/.test(written) ? unescaped(written) : undefined);
    if (parsed !== undefined) return { value: fromParsed(parsed), end: span.end };
  }
  const lenient = readLeniently(text, start);
  return lenient === null ? null : { value: fromParsed(lenient.value), end: lenient.end };
}

/** A document whose text was escaped once too often: `{\"tone\": \"warm\"}`. */
function unescaped(written: string): unknown {
  const text = parseStrictly(`"${written}"`);
  return typeof text === 'string' ? parseStrictly(text) : undefined;
}

function nextOpener(text: string, from: number, openers: readonly Opener[]): number {
  const places = openers.map((opener) => text.indexOf(opener, from)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
