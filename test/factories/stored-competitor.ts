import type { StoredCompetitor } from '../../src/modules/research/index.js';

/** A stored competitor of whom only the domain is known. */
export function storedCompetitor(domain: string): StoredCompetitor {
  return {
    domain,
    url: `https://${domain}/`,
    title: null,
    summary: null,
    relevance_score: null,
    highlights: [],
    relevance: null,
    assessment: {},
    sources: [],
    found_at: null,
    analysis: null,
    stated_by_user: [],
    origin: 'user',
    created_at: '2026-11-22T10:00:00.000Z',
    updated_at: '2026-11-22T10:00:00.000Z',
  };
}
