import { measured, notMeasured, type Measure } from '../measure.js';
import type { Word } from '../segmentation/analysed-page.js';

/** Fewest words: the authors ask for a few hundred before the score says something about a text. */
const FEWEST_WORDS = 100;

/** Weight of each part of speech; all others (conjunctions, numbers, particles) weigh nothing. */
const WEIGHTS: Readonly<Record<string, number>> = {
  NOUN: 1,
  PROPN: 1,
  ADJ: 1,
  ADP: 1,
  DET: 1,
  PRON: -1,
  VERB: -1,
  AUX: -1,
  ADV: -1,
  INTJ: -1,
};

/**
 * Formality F-score of Heylighen and Dewaele (1999): (noun % + adjective % + preposition % + article % - pronoun % -
 * verb % - adverb % - interjection % + 100) / 2, every weight 1 or -1, percentages of all words. Determiners stand for
 * articles, auxiliaries are verbs. Published means: conversation about 40, novels 52, magazines 58-63, newspapers 68.
 */
export function formalityIndex(words: readonly Word[]): Measure<number> {
  if (words.length < FEWEST_WORDS) {
    return notMeasured(`needs at least ${FEWEST_WORDS} words of running text; there are ${words.length}`);
  }
  const weight = words.reduce((sum, word) => sum + (WEIGHTS[word.tags[0] ?? ''] ?? 0), 0);
  return measured(((100 * weight) / words.length + 100) / 2);
}
