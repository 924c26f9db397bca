import { describe, expect, it } from '@jest/globals';
import { ValidationError } from '../../common/errors/index.js';
import { hasResearch, parseStep3Payload } from './step3-payload.js';

describe('parseStep3Payload', () => {
  it('reads what is stated and ignores other members', () => {
    const stated = parseStep3Payload({
      research_depth: 'deep',
      content_types: ['news', 'News'],
      auto_research: false,
      competitors: ['a.com'],
      researchSummary: { total_competitors: 1 },
      industryContext: 'retail',
      website: 'https://mine.com',
      writing_style: { tone: 'warm' },
    });
    expect(stated.preferences).toEqual({ research_depth: 'Deep', content_types: ['News'], auto_research: false });
    expect(stated.notes).toEqual({ researchSummary: { total_competitors: 1 }, industryContext: 'retail' });
    expect(stated.competitors.map(({ domain }) => domain)).toEqual(['a.com']);
  });

  it('takes empty and null values as not stated', () => {
    const stated = parseStep3Payload({
      research_depth: '',
      content_types: [],
      auto_research: null,
      competitors: null,
      researchSummary: {},
      sitemapAnalysis: null,
    });
    expect(Object.values(stated.preferences).every((value) => value === undefined)).toBe(true);
    expect(stated).toMatchObject({ notes: {}, competitors: [] });
  });

  it('names every bad value', () => {
    const attempt = () =>
      parseStep3Payload({
        research_depth: 'deeper',
        content_types: ['', 'ok'],
        auto_research: 'yes',
        factual_content: 1,
        competitors: ['nowhere'],
        researchSummary: 7,
        sitemapAnalysis: { text: '\u0000' },
      });
    let error: unknown;
    try {
      attempt();
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof ValidationError)) throw new Error('The payload was accepted');
    expect(error.errors?.map(({ path }) => path)).toEqual([
      'data.research_depth',
      'data.content_types',
      'data.auto_research',
      'data.factual_content',
      'data.researchSummary',
      'data.sitemapAnalysis',
      'data.competitors.0',
    ]);
  });
});

describe('hasResearch', () => {
  const nothing = {
    research_depth: null,
    content_types: [],
    auto_research: true,
    factual_content: true,
    details: { industryContext: 'retail', target_audience: {} },
  };

  it('needs a depth, a content type, a competitor, a summary or a sitemap analysis', () => {
    expect(hasResearch(null, 0)).toBe(false);
    expect(hasResearch(nothing, 0)).toBe(false);
    expect(hasResearch(nothing, 1)).toBe(true);
    expect(hasResearch({ ...nothing, research_depth: 'Basic' }, 0)).toBe(true);
    expect(hasResearch({ ...nothing, content_types: ['News'] }, 0)).toBe(true);
    expect(hasResearch({ ...nothing, details: { researchSummary: { a: 1 } } }, 0)).toBe(true);
    expect(hasResearch({ ...nothing, details: { sitemapAnalysis: { a: 1 } } }, 0)).toBe(true);
  });
});
