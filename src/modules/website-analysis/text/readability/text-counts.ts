import type { Sentence } from '../segmentation/analysed-page.js';
import { countSyllables } from './syllables.js';

/** What the readability formulas count in running text. */
export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Letters and digits. */
  readonly characters: number;
  /** Words of three or more syllables. */
  readonly polysyllables: number;
  /** Polysyllables that Gunning counts: see `isGunningComplex`. */
  readonly complexWords: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

/** Counts English sentences. */
export function countText(sentences: readonly Sentence[]): TextCounts {
  const counts = { words: 0, syllables: 0, characters: 0, polysyllables: 0, complexWords: 0, longWords: 0 };
  for (const { words } of sentences) {
    for (const word of words) {
      const syllables = word.numeric ? 1 : countSyllables(word.text);
      const letters = letterCount(word.normal);
      counts.words += 1;
      counts.syllables += syllables;
      counts.characters += letters;
      counts.longWords += Number(!word.numeric && letters > 6);
      counts.polysyllables += Number(syllables >= 3);
      counts.complexWords += Number(syllables >= 3 && isGunningComplex(word.normal, word.tags));
    }
  }
  return { ...counts, sentences: sentences.length };
}

/** Letters and digits of a word. */
export function letterCount(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/**
 * Gunning leaves out names, compounds of easy words (here: hyphenated words) and words that only reach three
 * syllables by -es, -ed or -ing.
 */
function isGunningComplex(word: string, tags: readonly string[]): boolean {
  if (tags.includes('PROPN') || word.includes('-')) return false;
  const stem = word.replace(/(?:es|ed|ing)$/u, '');
  return stem === word || countSyllables(stem) >= 3;
}
