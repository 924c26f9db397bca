import { IRREGULAR_PARTICIPLES } from '../data/irregular-participles.js';
import type { Sentence, Word } from '../segmentation/analysed-page.js';

const BE: ReadonlySet<string> = new Set(
  [
    'am',
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'being',
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "i'm",
    "it's",
  ].concat(["he's", "she's", "that's", "we're", "you're", "they're"]),
);
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'PART']);
const SUBJECT: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);

/** Longest subject, in words, between `be` and the participle of a question: `Was the annual report written …?` */
const LONGEST_SUBJECT = 4;

/**
 * True when an English sentence has a passive: a form of `be`, then adverbs, forms of `be` or, in a question that
 * opens with `be`, the subject, then a past participle. `get` passives are not counted (`get started` is no passive).
 */
export function hasPassive({ words, mark }: Sentence): boolean {
  return words.some((word, index) => {
    if (!BE.has(word.normal)) return false;
    const subject = index === 0 && mark === 'question' ? LONGEST_SUBJECT : 0;
    const participle = words.slice(index + 1).find((next, distance) => !mayStandBetween(next, distance < subject));
    return participle !== undefined && isParticiple(participle);
  });
}

function mayStandBetween(word: Word, inSubject: boolean): boolean {
  if (isParticiple(word)) return false;
  const tag = word.tags[0] ?? '';
  return BE.has(word.normal) || BETWEEN.has(tag) || (inSubject && SUBJECT.has(tag));
}

function isParticiple(word: Word): boolean {
  if (!word.tags.includes('VERB')) return false;
  return word.normal.endsWith('ed') || IRREGULAR_PARTICIPLES.has(word.normal);
}
