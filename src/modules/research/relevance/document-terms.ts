import { STOP_WORDS } from '../../website-analysis/index.js';

/** Fewest different words from which a text can be compared. */
export const FEWEST_TERMS = 5;

/** Most words of a text that are counted; a light crawl gives far fewer. */
const MOST_WORDS = 50_000;

/** Words of three letters and more with their number of occurrences; English words that carry grammar are left out. */
export function termCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}{3,}/gu) ?? [];
  for (const word of words.slice(0, MOST_WORDS)) {
    if (!STOP_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
