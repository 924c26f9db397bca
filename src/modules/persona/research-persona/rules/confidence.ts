import { round } from '../../rules/figures.js';
import { isStated, type ResearchFacts } from './research-facts.js';

/** Keyphrases and pages from which more would add next to nothing. */
const PLENTY_OF_PHRASES = 8;
const PLENTY_OF_PAGES = 5;

/**
 * How much stands behind a research persona, 0 to 1: stated industry 0.2, stated audience 0.2, stated preferences 0.15,
 * keyphrases 0.3 x n / 8, pages 0.15 x n / 5, each at most its share.
 */
export function confidenceOf({ analysis, preferences, industry, audience }: ResearchFacts): number {
  const phrases = Math.min(1, (analysis?.keyphrases.length ?? 0) / PLENTY_OF_PHRASES);
  const pages = Math.min(1, (analysis?.pages ?? 0) / PLENTY_OF_PAGES);
  const stated = 0.2 * Number(isStated(industry)) + 0.2 * Number(isStated(audience));
  return round(stated + 0.15 * Number(preferences !== null) + 0.3 * phrases + 0.15 * pages, 2);
}
