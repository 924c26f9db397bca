import { FIRST_PLURAL, FIRST_SINGULAR, SECOND, THIRD } from '../data/pronouns.js';
import type { Word } from '../segmentation/analysed-page.js';
import type { PersonRates } from '../text-measures.js';

/** Grammatical person of an English pronoun or possessive. */
export type Person = 'first_singular' | 'first_plural' | 'second' | 'third';

/** The person of a word, contractions included (`we're`); null when it is no personal pronoun. */
export function personOf(word: Word): Person | null {
  if (word.normal === "let's") return 'first_plural';
  if (word.normal === 'us' && word.text === 'US') return null;
  const pronoun = word.normal.split("'")[0] ?? '';
  if (FIRST_SINGULAR.has(pronoun)) return 'first_singular';
  if (FIRST_PLURAL.has(pronoun)) return 'first_plural';
  if (SECOND.has(pronoun)) return 'second';
  return THIRD.has(pronoun) ? 'third' : null;
}

/** Pronouns and possessives of each person per 100 of the given words (at least one). */
export function personRates(words: readonly Word[]): PersonRates {
  const counts = { first_singular: 0, first_plural: 0, second: 0, third: 0 };
  for (const word of words) {
    const person = personOf(word);
    if (person !== null) counts[person] += 1;
  }
  const rate = (count: number): number => (100 * count) / words.length;
  return {
    first: rate(counts.first_singular + counts.first_plural),
    second: rate(counts.second),
    third: rate(counts.third),
    firstPlural: rate(counts.first_plural),
  };
}
