import { describe, expect, it } from '@jest/globals';
import type { DiscoveryReport, WizardCompetitor } from '../../../research/index.js';
import { researchSummary } from './research-summary.js';

const competitor = (domain: string, score: number, shared: readonly string[] = []): WizardCompetitor => ({
  url: `https://${domain}/`,
  domain,
  title: domain,
  summary: '',
  relevance_score: score,
  highlights: [],
  origin: 'external',
  relevance: { components: { text_similarity: { value: 0.4, shared } } },
});

const discovery: DiscoveryReport = {
  discovered_at: '2026-11-22T10:00:00.000Z',
  user_url: 'https://mine.example/',
  industry_context: null,
  query: 'bikes',
  sources: [
    { source: 'seeds', status: 'not_used', named: 0, reason: 'not_given', detail: 'None named.', retry_at: null },
    { source: 'exa', status: 'used', named: 2, reason: null, detail: 'It named 2 sites.', retry_at: null },
    { source: 'serper', status: 'not_used', named: 0, reason: 'no_key', detail: 'No Serper key.', retry_at: null },
  ],
  added: [],
  found_again: [],
  filtered: [{ domain: 'mine.example', reason: 'own_domain', detail: 'It is yours.', sources: ['exa'] }],
  basis: '2 competitors, from Exa.',
};

describe('researchSummary', () => {
  it('says nothing before the first discovery', () => {
    expect(researchSummary([], null)).toEqual({ total_competitors: 0, market_insights: '', key_findings: [] });
  });

  it('says what the list rests on, what several competitors share, and who could not be asked', () => {
    const competitors = [competitor('a.example', 0.3, ['chain', 'oil']), competitor('b.example', 0.7, ['chain'])];
    expect(researchSummary(competitors, discovery)).toEqual({
      total_competitors: 2,
      market_insights: '2 competitors, from Exa. Several of them share these words with your site: chain.',
      key_findings: [
        'b.example is the nearest to your site, with a relevance of 0.7.',
        'No Serper key.',
        '1 site was left out of the list.',
      ],
    });
  });

  it('calls nobody the nearest when no relevance was measured', () => {
    const { market_insights: insights, key_findings: findings } = researchSummary(
      [{ ...competitor('a.example', 0), relevance: null }],
      { ...discovery, sources: [], filtered: [] },
    );
    expect([insights, findings]).toEqual([discovery.basis, []]);
  });
});
