import { isJsonObject } from '../../common/documents/index.js';
import { competitorAddress } from './competitor-address.js';
import { rankCompetitors } from './competitor-ranking.js';
import { CompetitorNotFoundError } from './research.errors.js';
import type { CompetitorRow } from './research-rows.js';

/** A stored competitor as far as reading it needs. */
export interface StoredSite {
  readonly domain: string;
  readonly url: string;
  /** What search providers said of its likeness, 0 to 1; null when none did. */
  readonly providerScore: number | null;
}

/** The competitors with the given domains, or the first `most` of the list. Throws CompetitorNotFoundError. */
export function chosenCompetitors(
  rows: readonly CompetitorRow[],
  domains: readonly string[] | null,
  most: number,
): StoredSite[] {
  const ranked = rankCompetitors(rows);
  const wanted =
    domains === null ? null : new Set(domains.map((domain) => competitorAddress(domain)?.domain ?? domain));
  const chosen = wanted === null ? ranked.slice(0, most) : ranked.filter(({ domain }) => wanted.has(domain));
  if (chosen.length === 0 || (wanted !== null && chosen.length < wanted.size)) throw new CompetitorNotFoundError();
  return chosen.map(({ domain, url, discovery }) => ({ domain, url, providerScore: providerScoreOf(discovery) }));
}

function providerScoreOf({ relevance }: CompetitorRow['discovery']): number | null {
  const components = isJsonObject(relevance) ? relevance['components'] : null;
  const part = isJsonObject(components) ? components['provider_score'] : null;
  const value = isJsonObject(part) ? part['value'] : null;
  return typeof value === 'number' ? value : null;
}
