import { describe, expect, it } from '@jest/globals';
import { aBenchmark, comparisonOf } from '../../../../../test/factories/benchmark.js';
import { onboardingInsights } from './sitemap-insights.js';

const analysis = {
  total_urls: 3,
  sections: { shop: 2 },
  structure_analysis: { average_path_depth: 1.33 },
  seo_recommendations: [{ category: 'lastmod', recommendation: 'Add lastmod.' }, { category: 'other' }],
};

describe('onboardingInsights', () => {
  it('says of the own sitemaps alone what they list', () => {
    expect(onboardingInsights(analysis, null)).toEqual({
      competitive_positioning:
        'Your sitemaps list 3 pages in 1 section, 1.33 path segments deep on average. ' +
        'They were not compared with those of competitors yet.',
      content_gaps: [],
      growth_opportunities: [],
      strategic_recommendations: ['Add lastmod.'],
      industry_benchmarks: [],
    });
  });

  it('puts every figure of a comparison in a sentence of its own', () => {
    const { benchmark } = aBenchmark({ topics: ['frames'], sections: ['guides'], isBehind: true });
    const compared = comparisonOf({ 'https://a.example/': 10, 'https://b.example/': 31 });
    const insights = onboardingInsights(analysis, { ...compared, benchmark });
    expect(insights).toMatchObject({
      competitive_positioning: expect.stringContaining(
        'The median of 2 competitors is 20.5 pages, 2 path segments deep.',
      ),
      content_gaps: ['Section guides: 2 of 3', 'Topic frames: 2 of 3'],
      growth_opportunities: ['Competitors list more pages: the median of 3 competitors is 81.33, yours is 20 pages.'],
      strategic_recommendations: ['Add lastmod.', 'Look into a section guides: 2 of 3 competitors have one.'],
      industry_benchmarks: [
        'a.example: 10 pages in 1 section, without dates.',
        'b.example: 31 pages in 1 section, without dates.',
      ],
    });
  });

  it('says so when no competitor could be read', () => {
    const report = comparisonOf({}, { 'https://a.example/': 'It has no sitemap.' });
    expect(onboardingInsights(analysis, report)).toMatchObject({
      competitive_positioning: expect.stringContaining('could not be read'),
      industry_benchmarks: [],
    });
  });
});
