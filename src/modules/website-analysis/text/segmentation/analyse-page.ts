import { ENGLISH } from '../language.js';
import type { MeasuredPage } from '../text-measures.js';
import type { AnalysedPage, EndMark, Paragraph, Sentence } from './analysed-page.js';
import { splitBlocks, type TextBlock } from './blocks.js';
import { tagEnglish } from './english-tokens.js';
import { segmentText } from './segmented-tokens.js';
import { repairBreaks } from './sentence-boundaries.js';
import type { Token } from './token.js';
import { isNumbering } from './numbering.js';
import { assembleWords } from './words.js';

/** Longest block without end punctuation, in words, that counts as a heading or label instead of a sentence. */
const LONGEST_FRAGMENT = 12;

/** Cuts a page into paragraphs, sentences and words; English is tagged, other languages follow the Unicode rules. */
export function analysePage(page: MeasuredPage, language: string | null): AnalysedPage {
  const paragraphs = splitBlocks(page.text).map((block) => analyseBlock(block, language));
  return { page, language, paragraphs: paragraphs.filter((one) => one.sentences.length + one.fragments.length > 0) };
}

function analyseBlock(block: TextBlock, language: string | null): Paragraph {
  const tokens = language === ENGLISH ? tagEnglish(block.text) : segmentText(block.text, language);
  const units = repairBreaks(tokens)
    .map((sentence) => toSentence(sentence, block.start))
    .filter((unit) => unit.words.length > 0);
  return {
    text: block.text,
    sentences: units.filter((unit) => !isFragment(unit)),
    fragments: units.filter(isFragment),
  };
}

function toSentence(tokens: readonly Token[], offset: number): Sentence {
  return {
    start: offset + (tokens[0]?.start ?? 0),
    end: offset + (tokens.at(-1)?.end ?? 0),
    words: assembleWords(tokens),
    mark: endMark(tokens),
  };
}

function isFragment(unit: Sentence): boolean {
  return (unit.mark === 'open' && unit.words.length <= LONGEST_FRAGMENT) || isNumbering(unit.words);
}

/** The mark after the last word; closing quotes and brackets do not hide it. A colon leaves the sentence open. */
function endMark(tokens: readonly Token[]): EndMark {
  const lastWord = tokens.findLastIndex((token) => token.wordLike);
  const marks = tokens
    .slice(lastWord + 1)
    .map(trailingMarks)
    .join('');
  if (/[?？؟]/u.test(marks)) return 'question';
  if (/[!！]/u.test(marks)) return 'exclamation';
  const abbreviationEnd = tokens[lastWord]?.text.endsWith('.') === true;
  return abbreviationEnd || /[.…。।]/u.test(marks) ? 'statement' : 'open';
}

/** The punctuation a token ends with: a web address may have taken the period after it. */
function trailingMarks({ text }: Token): string {
  return /[^\p{L}\p{N}]*$/u.exec(text.slice(-3))?.[0] ?? '';
}
