import type { PunctuationRates } from './text-measures.js';

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}/gu;

/** One mark each; marks inside numbers, times and addresses are not punctuation of the writing. */
const MARKS: Readonly<Record<keyof PunctuationRates, RegExp>> = {
  ellipsis: /…|\.{3,}/gu,
  dash: /—|(?<!\d)–(?!\d)|(?<=\s)-{1,3}(?=\s)|(?<=\w)--(?=\w)/gu,
  exclamation: /!/gu,
  semicolon: /;/gu,
  parenthesis: /\(/gu,
  colon: /:(?!\d|\/)/gu,
  comma: /(?<!\d),|,(?!\d)/gu,
};

/** Punctuation marks per 1,000 words in blocks of text that hold `words` words (at least one). */
export function punctuationRates(blocks: readonly string[], words: number): PunctuationRates {
  const texts = blocks.map((block) => block.replace(ADDRESS, ' '));
  const rate = (mark: RegExp): number =>
    (1000 * texts.reduce((sum, text) => sum + (text.match(mark)?.length ?? 0), 0)) / words;
  return {
    ellipsis: rate(MARKS.ellipsis),
    dash: rate(MARKS.dash),
    exclamation: rate(MARKS.exclamation),
    semicolon: rate(MARKS.semicolon),
    parenthesis: rate(MARKS.parenthesis),
    colon: rate(MARKS.colon),
    comma: rate(MARKS.comma),
  };
}
