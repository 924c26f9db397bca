import { describe, expect, it } from '@jest/globals';
import type { PageType } from '../../crawl/index.js';
import { measureSite } from '../../measuring/measure-site.js';
import { ARTICLE_HTML, HOME_HTML, HOME_URL } from '../../seo/testing/clean-site.js';
import { measuredSite } from '../testing/site-of.js';
import { fillByRules } from './fill-by-rules.js';
import type { ObservedPage } from './observed-page.js';

function page(type: PageType, calls: readonly string[] = [], index = 0): ObservedPage {
  return {
    url: `https://example.com/${type}/${index}`,
    content_hash: `hash-${type}-${index}`,
    page_type: type,
    calls_to_action: calls.map((text) => ({ text, href: null, locator: 'main > a' })),
  };
}

const SITE = [
  page('home', ['Book a ride', 'Read more']),
  page('article', ['book a ride'], 1),
  page('article', [], 2),
  page('article', ['Book a ride'], 3),
  page('product', [], 1),
  page('product', [], 2),
  page('about'),
];

describe('fillByRules', () => {
  const known = measuredSite();

  it('takes the kinds of content from the types of pages', () => {
    const { sections, meta } = fillByRules(known, SITE, null);
    expect(sections.content_type).toMatchObject({ primary_type: 'article', secondary_types: ['product'] });
    expect(sections.recommended_settings?.content_type).toBe('article');
    expect(meta['/content_type/primary_type']).toMatchObject({
      origin: 'heuristic',
      method: 'page_types@1',
      confidence: 0.3,
      evidence: [1, 2, 3].map((index) => ({
        page_url: `https://example.com/article/${index}`,
        content_hash: `hash-article-${index}`,
      })),
    });
  });

  it('takes the call to action that stands on most pages, and the share of pages with one', () => {
    const { sections, meta } = fillByRules(known, SITE, null);
    expect(sections.content_type).toMatchObject({ call_to_action: 'Book a ride', conversion_focus: 'medium' });
    expect(meta['/content_type/call_to_action']).toMatchObject({
      method: 'most_frequent_call@1',
      evidence: [{ quote: 'Book a ride' }, { quote: 'book a ride' }, { quote: 'Book a ride' }],
    });
  });

  it('names no kind from a single page and no calls in a language whose calls it does not know', () => {
    expect(fillByRules(known, [page('home'), page('article')], null).sections.content_type?.primary_type).toBeNull();
    const german = measuredSite([
      {
        url: 'https://example.de/',
        text: 'Wir helfen kleinen Teams jeden Tag bei ihrer Arbeit. '.repeat(10),
        contentHash: '',
      },
    ]);
    expect(fillByRules(german, SITE, null).sections.content_type).toMatchObject({
      call_to_action: null,
      conversion_focus: null,
    });
  });

  it('takes weaknesses and improvements from what the audit found', () => {
    const html = HOME_HTML.replace(/<title>.*?<\/title>/, '');
    const { extracted, seo_audit: audit } = measureSite({
      pages: [
        { url: HOME_URL, html, content_hash: 'h1', headers: null },
        { url: `${HOME_URL}article`, html: ARTICLE_HTML, content_hash: 'h2', headers: null },
      ],
      audit: { has_robots_txt: true, has_sitemap: true, broken_pages: [] },
      sitemap: null,
      brand_assets: false,
    });
    const observed = extracted.map((one) => ({ ...one, page_type: 'home' as const }));
    const { content_strategy_insights: insights } = fillByRules(known, observed, audit).sections;
    const [first] = audit?.summary.critical_issues ?? [];
    expect(insights?.weaknesses[0]).toBe(first?.message);
    expect(insights?.recommended_improvements[0]).toBe(first?.fix);
    expect(insights?.weaknesses.length).toBeLessThanOrEqual(5);
  });

  it('leaves alone what a model or its user gave, and sections that are not kept', () => {
    const said = { origin: 'llm', method: 'llm:x@1', confidence: 1, evidence: [], warnings: [] } as const;
    const meta = { '/content_type/primary_type': said };
    const { sections } = fillByRules({ ...known, meta }, SITE, null);
    expect(sections).toEqual(known.sections);
  });

  it('gives the same every time', () => {
    expect(JSON.stringify(fillByRules(known, SITE, null))).toBe(JSON.stringify(fillByRules(known, SITE, null)));
  });
});
