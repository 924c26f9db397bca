/** A score from 0 to 100, or null, with the figures or the reason behind it and what would raise it. */
export interface Score {
  readonly value: number | null;
  readonly explanation: string;
  readonly recommendations: readonly string[];
}

/** A score that cannot be computed. */
export function noScore(explanation: string): Score {
  return { value: null, explanation, recommendations: [] };
}

/** Closeness of two figures: the smaller divided by the larger, 1 when equal; 0 unless both are above 0. */
export function closeness(one: unknown, other: unknown): number {
  if (!isPositive(one) || !isPositive(other)) return 0;
  return Math.min(one, other) / Math.max(one, other);
}

/** Whether a value is a number above 0. */
export function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

/** Names of fields for people, from their pointers; at most five, then how many more. */
export function namesOf(pointers: readonly string[]): string {
  const names = pointers.map((pointer) => pointer.slice(pointer.lastIndexOf('/') + 1));
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
