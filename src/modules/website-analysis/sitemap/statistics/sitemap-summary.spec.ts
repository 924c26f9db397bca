import { describe, expect, it } from '@jest/globals';
import { sitemapSummaryOf } from './sitemap-summary.js';

const entry = (path: string, lastmod: string | null = null) => ({
  url: `https://own.example${path}`,
  lastmod,
  changefreq: null,
  priority: null,
});

describe('the summary of a sitemap', () => {
  it('counts sections by their pages; a page at the root is none', () => {
    const summary = sitemapSummaryOf([
      entry('/'),
      entry('/about'),
      entry('/guides/brakes'),
      entry('/guides/old/chains'),
    ]);
    expect(summary).toMatchObject({
      total_urls: 4,
      sections: { guides: 2 },
      keywords: { brakes: 1, chains: 1 },
      average_path_depth: 1.5,
      max_path_depth: 3,
      publishing_velocity: null,
      modification_velocity: null,
      date_range: null,
      lastmod_coverage: 0,
    });
  });

  it('tells when pages changed, as far as they are dated', () => {
    const summary = sitemapSummaryOf([entry('/a', '2026-01-01'), entry('/b', '2026-01-10'), entry('/c'), entry('/d')]);
    expect(summary).toMatchObject({
      modification_velocity: 0.2,
      date_range: { earliest: '2026-01-01', latest: '2026-01-10', span_days: 9 },
      total_dated_urls: 2,
      lastmod_coverage: 0.5,
    });
  });

  it('is null when no page is listed', () => {
    expect(sitemapSummaryOf([])).toBeNull();
  });
});
