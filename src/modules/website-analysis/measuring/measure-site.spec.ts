import { describe, expect, it } from '@jest/globals';
import { ARTICLE_HTML, ARTICLE_URL, CLEAN_HEADERS, HOME_HTML, HOME_URL } from '../seo/testing/clean-site.js';
import { type FetchedSite, measureSite } from './measure-site.js';

const SITE: FetchedSite = {
  pages: [
    { url: HOME_URL, html: HOME_HTML, content_hash: 'h1', headers: CLEAN_HEADERS },
    { url: ARTICLE_URL, html: ARTICLE_HTML, content_hash: 'h2', headers: CLEAN_HEADERS },
  ],
  audit: { has_robots_txt: true, has_sitemap: true, broken_pages: [] },
  brand_assets: false,
  sitemap: null,
};

describe('measureSite', () => {
  it('gives the same result for the same site', () => {
    expect(measureSite(SITE)).toEqual(measureSite(SITE));
  });

  it('audits only when that is wanted', () => {
    expect(measureSite(SITE).seo_audit?.overall_score).toBe(100);
    expect(measureSite({ ...SITE, audit: null }).seo_audit).toBeNull();
  });

  it('states the trust signals of the pages once, with their place', () => {
    const { style } = measureSite(SITE);
    expect(style.brand_analysis.trust_signals).toEqual([
      'review data: AggregateRating',
      'privacy policy: Privacy policy',
    ]);
    expect(style._meta['/brand_analysis/trust_signals']).toMatchObject({
      origin: 'measured',
      method: 'trust_signals@1',
      evidence: [
        { page_url: HOME_URL, quote: 'AggregateRating', content_hash: 'h1' },
        { page_url: HOME_URL, locator: 'footer > a:nth-of-type(1)', quote: 'Privacy policy' },
      ],
      warnings: [],
    });
  });

  it('says so when no page shows a trust signal', () => {
    const { style } = measureSite({
      ...SITE,
      pages: [{ url: HOME_URL, html: '<p>Hi</p>', content_hash: 'h', headers: null }],
    });
    expect(style.brand_analysis.trust_signals).toEqual([]);
    expect(style._meta['/brand_analysis/trust_signals']?.warnings[0]).toMatch(/^none_found/);
  });
});
