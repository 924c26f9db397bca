/** How often each value occurs. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Counts values; the most frequent first, equally frequent ones by their text. `limit` keeps the first ones. Values that
 * are whole numbers come first, as in every JSON object that JavaScript writes.
 */
export function countValues(values: Iterable<string>, limit = Number.POSITIVE_INFINITY): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1));
  return Object.fromEntries(ranked.slice(0, limit));
}

/** Counts values in the order of their text; `last` keeps the last ones. */
export function countInOrder(values: Iterable<string>, last = Number.POSITIVE_INFINITY): Counts {
  const ordered = Object.entries(countValues(values)).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(ordered.slice(-Math.min(last, ordered.length)));
}

/** Rounds to two decimals. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
