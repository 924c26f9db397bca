import type { CompetitorRow } from './research-rows.js';

/** Those the user names come first, then the most relevant; the rest goes by domain. Returns a new list. */
export function rankCompetitors<Competitor extends CompetitorRow>(competitors: readonly Competitor[]): Competitor[] {
  return [...competitors].sort(
    (a, b) =>
      Number(b.origin === 'user') - Number(a.origin === 'user') ||
      (relevanceOf(b) ?? -1) - (relevanceOf(a) ?? -1) ||
      a.domain.localeCompare(b.domain, 'en'),
  );
}

/** 0 to 1, as it was found or stated; null when nobody measured it. */
export function relevanceOf({ discovery }: Pick<CompetitorRow, 'discovery'>): number | null {
  return numberOrNull(discovery['relevance_score']);
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
