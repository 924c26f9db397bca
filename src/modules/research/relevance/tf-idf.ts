/** Occurrences of each word of a text. */
export type TermCounts = ReadonlyMap<string, number>;

/** How telling each word of a collection is: ln((1 + texts) / (1 + texts with the word)) + 1, never below 1. */
export function inverseFrequencies(texts: readonly TermCounts[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) for (const term of text.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  return new Map([...found].map(([term, count]) => [term, Math.log((1 + texts.length) / (1 + count)) + 1]));
}

/**
 * Cosine of the TF-IDF vectors of two texts, 0 to 1, with (1 + ln occurrences) as term frequency (Salton and Buckley
 * 1988, "ltc"). 0 when either is empty.
 */
export function cosineOf(one: TermCounts, other: TermCounts, weights: ReadonlyMap<string, number>): number {
  const left = vectorOf(one, weights);
  const right = vectorOf(other, weights);
  let product = 0;
  for (const [term, weight] of left) product += weight * (right.get(term) ?? 0);
  const lengths = lengthOf(left) * lengthOf(right);
  return lengths === 0 ? 0 : Math.min(1, product / lengths);
}

function vectorOf(text: TermCounts, weights: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...text].map(([term, count]) => [term, (1 + Math.log(count)) * (weights.get(term) ?? 1)]));
}

function lengthOf(vector: ReadonlyMap<string, number>): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
