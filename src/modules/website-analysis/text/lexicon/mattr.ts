import { measured, notMeasured, type Measure } from '../measure.js';

/**
 * Moving-average type-token ratio: the share of different words, averaged over every window of `size` consecutive
 * words, so that it does not fall with the length of the text (Covington and McFall 2010). Null under one window.
 */
export function movingAverageTypeTokenRatio(words: readonly string[], size: number): Measure<number> {
  if (words.length < size) return notMeasured(`needs at least ${size} words; there are ${words.length}`);
  const inWindow = new Map<string, number>();
  let types = 0;
  for (const [index, word] of words.entries()) {
    inWindow.set(word, (inWindow.get(word) ?? 0) + 1);
    const leaving = words[index - size];
    if (leaving !== undefined) {
      const left = (inWindow.get(leaving) ?? 0) - 1;
      if (left === 0) inWindow.delete(leaving);
      else inWindow.set(leaving, left);
    }
    if (index >= size - 1) types += inWindow.size;
  }
  return measured(types / (words.length - size + 1) / size);
}
