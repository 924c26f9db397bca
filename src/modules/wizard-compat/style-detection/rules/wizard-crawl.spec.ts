import { describe, expect, it } from '@jest/globals';
import { wizardCrawl } from './wizard-crawl.js';

describe('a crawl for the wizard', () => {
  it('has empty insights where nobody interpreted the sitemap', () => {
    expect(wizardCrawl({ url: 'https://a.example', sitemap_analysis: { total_urls: 3, ai_insights: null } })).toEqual({
      url: 'https://a.example',
      sitemap_analysis: {
        total_urls: 3,
        ai_insights: { summary: '', content_gaps: [], strategic_recommendations: [] },
      },
    });
  });

  it('stays as it is without a sitemap', () => {
    expect(wizardCrawl({ sitemap_analysis: null })).toEqual({ sitemap_analysis: null });
    expect(wizardCrawl({})).toEqual({});
  });
});
