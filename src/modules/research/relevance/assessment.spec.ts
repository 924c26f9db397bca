import { describe, expect, it } from '@jest/globals';
import { assess, type Measures } from './assessment.js';
import type { Relevance } from './relevance.js';

const part = { value: null, weight: 0, detail: 'x' };
const relevance = (score: number | null, basis: Relevance['basis'] = 'pages'): Relevance => ({
  score,
  basis,
  components: {
    provider_score: part,
    text_similarity: part,
    shared_keyphrases: part,
    shared_schema_types: part,
    same_language: part,
  },
});
const unmeasured: Measures = { sitemapPages: null, changesPerDay: null, schemaTypes: null };
const small: Measures = { sitemapPages: 10, changesPerDay: 0.1, schemaTypes: ['Product'] };
const large: Measures = { sitemapPages: 100, changesPerDay: 2, schemaTypes: ['Product'] };

describe('an assessment', () => {
  it('is unknown where nothing was measured, however relevant a description reads', () => {
    expect(assess(null, small, large).threat_level).toBe('unknown');
    expect(assess(relevance(0.99, 'description'), small, large).threat_level).toBe('unknown');
    expect(assess(relevance(0.9), unmeasured, unmeasured)).toMatchObject({ threat_level: 'unknown', strengths: [] });
  });

  it('names a strength only with the numbers of both sites', () => {
    expect(assess(relevance(0.6), small, large).strengths).toEqual([
      {
        id: 'more_pages',
        statement: 'Lists more pages in its sitemap',
        evidence: { measure: 'pages in the sitemap', theirs: 100, yours: 10 },
      },
      {
        id: 'more_changes',
        statement: 'Changes pages more often',
        evidence: { measure: 'pages last changed per day', theirs: 2, yours: 0.1 },
      },
    ]);
    expect(assess(relevance(0.6), unmeasured, large).strengths).toEqual([]);
    expect(assess(relevance(0.6), small, { ...small, sitemapPages: 14 }).strengths).toEqual([]);
  });

  it.each([
    [0.6, large, 'high'],
    [0.6, { ...small, sitemapPages: 15 }, 'medium'],
    [0.4, large, 'medium'],
    [0.2, large, 'low'],
    [0.6, small, 'unknown'],
  ] as const)('calls relevance %s a threat by the measured strengths: %j is %s', (score, other, level) => {
    expect(assess(relevance(score), small, other).threat_level).toBe(level);
  });
});
