const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Number of words: contractions and hyphenated words count once; text without spaces is cut by dictionary. */
export function countWords(text: string): number {
  let words = 0;
  for (const [token] of text.matchAll(WORD)) words += UNSPACED.test(token) ? wordsWithin(token) : 1;
  return words;
}

function wordsWithin(token: string): number {
  return [...segmenter.segment(token)].filter((segment) => segment.isWordLike).length;
}
