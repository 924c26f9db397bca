import type { TermCount } from './text-measures.js';

/** Counts equal terms. */
export function countTerms(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The most frequent terms that reach `least` occurrences; equal counts in code-point order, on every machine alike. */
export function topTerms(counts: ReadonlyMap<string, number>, least: number, limit: number): TermCount[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .slice(0, limit)
    .map(([term, count]) => ({ term, count }));
}
