import { MAX_ANSWER_DEPTH } from '../limits.js';

/** Where a document may stand in a text. */
export interface Span {
  readonly start: number;
  /** Behind its last bracket; null when the text ends before, or its brackets do not match. */
  readonly end: number | null;
  /** Nested deeper than answers may be. */
  readonly tooDeep: boolean;
}

/** The brackets that open at `start`, up to where they are closed; strings in double quotes are passed over. */
export function spanFrom(text: string, start: number): Span {
  const closers: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '\\') at += 1;
    else if (character === '{') closers.push('}');
    else if (character === '[') closers.push(']');
    else if (character === '}' || character === ']') {
      if (closers.pop() !== character) return { start, end: null, tooDeep: false };
      if (closers.length === 0) return { start, end: at + 1, tooDeep: false };
    }
    if (closers.length > MAX_ANSWER_DEPTH) return { start, end: null, tooDeep: true };
  }
  return { start, end: null, tooDeep: false };
}

/** Index of the quote that ends the string, or of the last character. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length - 1;
}
