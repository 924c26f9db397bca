/** The middle number, or the mean of the middle two; null of no numbers. */
export function medianOf(numbers: readonly number[]): number | null {
  const ordered = [...numbers].sort((a, b) => a - b);
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.floor((ordered.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
