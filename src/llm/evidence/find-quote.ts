import { type PlainText, plainText } from './plain-text.js';

/** A piece of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  /** Behind the last unit. */
  readonly end: number;
}

/** Shorter quotes occur in most texts and prove nothing; in characters that are no white space. */
const SHORTEST_QUOTE = 8;

const WORD = /[\p{L}\p{N}]/u;

/**
 * Where a quote stands in a text, whole words only. Runs of white space count as one space, all quotation marks of a kind
 * as one mark, and characters that nobody sees do not count; case and everything else has to agree. Null when it does not
 * occur, or is too short to prove anything.
 */
export function findQuote(quote: string, text: string): TextSpan | null {
  return quoteFinder(text)(quote);
}

/** Whether a quote occurs in a text, as `findQuote` has it: a claim that rests on one that does not is dropped. */
export function quoteOccursIn(quote: string, text: string): boolean {
  return findQuote(quote, text) !== null;
}

/** `findQuote` for many quotes of one text. */
export function quoteFinder(text: string): (quote: string) => TextSpan | null {
  const source = plainText(text);
  return (quote) => {
    const wanted = plainText(quote).text.trim();
    return wanted.replaceAll(' ', '').length < SHORTEST_QUOTE ? null : spanOf(wanted, source);
  };
}

function spanOf(wanted: string, { text, starts, ends }: PlainText): TextSpan | null {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const start = starts[at];
    const end = ends[at + wanted.length - 1];
    if (start !== undefined && end !== undefined && isWhole(text, at, wanted.length)) return { start, end };
  }
  return null;
}

function isWhole(text: string, at: number, length: number): boolean {
  return !isInsideWord(text, at) && !isInsideWord(text, at + length);
}

/** Whether a word goes on across a place of the text. */
function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}
