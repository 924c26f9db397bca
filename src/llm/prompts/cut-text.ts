/** The share of the allowed length that a cut at the end of a sentence may give away. */
const SENTENCE_SHARE = 0.25;

const SENTENCE_END = /[.!?…。！？]["'”’)\]]?(?=\s)|\n/gu;

/** The start of a text that fits, cut at the end of a sentence or else of a word. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length + 1);
  const sentence = lastMatchEnd(start, SENTENCE_END);
  if (sentence >= length * (1 - SENTENCE_SHARE)) return start.slice(0, sentence).trimEnd();
  const word = start.search(/\s\S*$/u);
  return (word > 0 ? start.slice(0, word) : withoutHalf(start.slice(0, length))).trimEnd();
}

function lastMatchEnd(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((_, match) => match.index + match[0].length, 0);
}

/** The text without the first half of a surrogate pair at its end. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
