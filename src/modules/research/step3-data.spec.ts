import { describe, expect, it } from '@jest/globals';
import { researchOfRows } from './step3-data.js';

const competitor = (domain: string, discovery: Record<string, unknown> = {}) => ({
  domain,
  url: `https://${domain}/`,
  origin: 'user' as const,
  discovery,
  stated: {},
  analysis: null,
});

describe('researchOfRows', () => {
  it('leaves null what nobody stated and says so', () => {
    const data = researchOfRows(null, []);
    expect(data).toMatchObject({
      research_depth: null,
      content_types: [],
      auto_research: null,
      factual_content: null,
      competitors: [],
      researchSummary: null,
      sitemapAnalysis: null,
      industryContext: null,
      social_media_accounts: null,
    });
    expect(data._meta['/research_depth']).toMatchObject({ origin: 'default', warnings: ['Nobody stated it'] });
  });

  it('tells what the user stated', () => {
    const data = researchOfRows(
      {
        research_depth: 'Deep',
        content_types: ['News'],
        auto_research: false,
        factual_content: null,
        details: { researchSummary: { total_competitors: 1 }, target_audience: {} },
      },
      [],
    );
    expect(data).toMatchObject({
      research_depth: 'Deep',
      auto_research: false,
      researchSummary: { total_competitors: 1 },
    });
    expect(data._meta['/auto_research']).toMatchObject({ origin: 'user', warnings: [] });
    expect(data._meta['/factual_content']?.origin).toBe('default');
  });

  it('gives the wizard no null in a competitor and marks what only fills a place', () => {
    const { competitors, _meta: meta } = researchOfRows(null, [competitor('a.com', { favicon: 'a.ico' })]);
    expect(competitors).toEqual([
      {
        favicon: 'a.ico',
        url: 'https://a.com/',
        domain: 'a.com',
        title: 'a.com',
        summary: '',
        relevance_score: 0,
        highlights: [],
        origin: 'user',
      },
    ]);
    expect(meta['/competitors/0/title']).toMatchObject({ origin: 'derived', method: 'domain_as_title@1' });
    expect(meta['/competitors/0/summary']?.origin).toBe('default');
    expect(meta['/competitors/0/relevance_score']).toMatchObject({ origin: 'default', confidence: null });
  });

  it('marks nothing as a fill-in where the values are known', () => {
    const known = { title: 'A', summary: 'Sells', relevance_score: 0.5, highlights: ['Fast'] };
    const { competitors, _meta: meta } = researchOfRows(null, [competitor('a.com', known)]);
    expect(competitors[0]).toMatchObject(known);
    expect(Object.keys(meta).filter((pointer) => pointer.startsWith('/competitors'))).toEqual(['/competitors/0']);
  });

  it('puts those the user named first, then the most relevant', () => {
    const { competitors } = researchOfRows(null, [
      { ...competitor('a.com', { relevance_score: 0.2 }), origin: 'external' },
      { ...competitor('b.com', { relevance_score: 0.9 }), origin: 'external' },
      { ...competitor('c.com'), origin: 'external' },
      competitor('z.com'),
    ]);
    expect(competitors.map(({ domain }) => domain)).toEqual(['z.com', 'b.com', 'a.com', 'c.com']);
  });
});
