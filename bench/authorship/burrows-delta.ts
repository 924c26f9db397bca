import type { Split } from './draws.js';

const WORDS_COMPARED = 150;

/**
 * Burrows's Delta (2002): the mean absolute difference of z-scores of the 150 most frequent words of all known texts;
 * means and deviations are those of the known texts. Gives the author of the nearest known text for each unknown one.
 */
export function nearestByDelta(splits: readonly Split[]): string[] {
  const known = splits.map((split) => frequencies(split.known));
  const words = mostFrequent(known);
  const deviations = words.map((word) => deviation(known.map((text) => text.get(word) ?? 0)));
  return splits.map((split) => {
    const unknown = frequencies(split.unknown);
    const distances = known.map((text) =>
      words.reduce((sum, word, index) => {
        const spread = deviations[index] ?? 0;
        return spread === 0 ? sum : sum + Math.abs((unknown.get(word) ?? 0) - (text.get(word) ?? 0)) / spread;
      }, 0),
    );
    return splits[distances.indexOf(Math.min(...distances))]?.author ?? '';
  });
}

function frequencies(text: string): Map<string, number> {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? [];
  const shares = new Map<string, number>();
  for (const word of words) shares.set(word, (shares.get(word) ?? 0) + 1 / words.length);
  return shares;
}

function mostFrequent(texts: readonly ReadonlyMap<string, number>[]): string[] {
  const totals = new Map<string, number>();
  for (const text of texts) for (const [word, share] of text) totals.set(word, (totals.get(word) ?? 0) + share);
  return [...totals]
    .sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .slice(0, WORDS_COMPARED)
    .map(([word]) => word);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
