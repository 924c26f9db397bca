import { describedOf } from './described-competitor.js';
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

/** 0 to 1: as the user states it, else of the pages, else of what a source said; null when nobody measured it. */
export function relevanceOf(competitor: Pick<CompetitorRow, 'discovery' | 'stated' | 'analysis'>): number | null {
  const score = describedOf(competitor)['relevance_score'];
  return typeof score === 'number' ? score : null;
}
