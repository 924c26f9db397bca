import { STOP_WORDS } from '../data/stop-words.js';
import type { Sentence, Word } from '../segmentation/analysed-page.js';

const NAMING_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** True for an English word that carries content: not a stop word, not a number, at least three characters. */
export function isContentWord(word: Word): boolean {
  return !word.numeric && word.term.length >= 3 && !STOP_WORDS.has(word.normal) && !STOP_WORDS.has(word.term);
}

/**
 * Every run of `size` words that starts and ends with a content word and does not cross punctuation. Function words
 * are allowed in between (`terms of service`).
 */
export function phrasesOf(words: readonly Word[], size: number): Word[][] {
  return words.flatMap((first, index) => {
    const phrase = words.slice(index, index + size);
    const last = phrase.at(-1);
    if (phrase.length < size || last === undefined) return [];
    const unbroken = phrase.slice(1).every((word) => !word.opens && !word.numeric);
    return unbroken && isContentWord(first) && isContentWord(last) ? [phrase] : [];
  });
}

/** A phrase in lower case; a possessive is only dropped from its last word. */
export function phraseText(phrase: readonly Word[]): string {
  return phrase.map((word, index) => (index === phrase.length - 1 ? word.term : word.normal)).join(' ');
}

/** Drops phrases that occur only as part of a longer one: same count, and its words stand in it side by side. */
export function withoutContained(counts: ReadonlyMap<string, number>): Map<string, number> {
  const kept = new Map(counts);
  for (const [phrase, count] of counts) {
    if (count < 2) continue;
    const words = phrase.split(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const part = words.slice(from, to).join(' ');
        if (part !== phrase && counts.get(part) === count) kept.delete(part);
      }
    }
  }
  return kept;
}

/** The content words and the phrases of two or three words of a sentence that end in a noun. */
export function namingPhrases({ words }: Sentence): Word[][] {
  const single = words.filter(isContentWord).map((word) => [word]);
  const longer = [2, 3].flatMap((size) => phrasesOf(words, size));
  return [...single, ...longer].filter((phrase) => phrase.at(-1)?.tags.some((tag) => NAMING_TAGS.has(tag)) === true);
}
