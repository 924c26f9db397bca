import type { TermCount } from './text-measures.js';

/** Counts equal terms. */
export function countTerms(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Orders by code points, on every machine alike. */
export function compareTerms(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The most frequent terms that reach `least` occurrences; equal counts in code-point order, on every machine alike. */
export function topTerms(counts: ReadonlyMap<string, number>, least: number, limit: number): TermCount[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([left, a], [right, b]) => b - a || compareTerms(left, right))
    .slice(0, limit)
    .map(([term, count]) => ({ term, count }));
}
