import { describe, expect, it } from '@jest/globals';
import { crawledFacts } from './crawled-facts.js';

describe('the facts in a stored crawl', () => {
  it('are the links, the types of all pages and the numbers of the sitemaps', () => {
    const link = { url: 'https://a.example/', text: 'A', pages: 1 };
    const facts = crawledFacts({
      outbound_links: [link],
      pages: [{ schema_types: ['Product', 'Offer'] }, { schema_types: ['Product'] }],
      sitemap_analysis: { total_urls: 7, content_trends: { modification_velocity: 0.5 } },
    });
    expect(facts).toEqual({
      outboundLinks: [link],
      schemaTypes: ['Product', 'Offer'],
      sitemapPages: 7,
      changesPerDay: 0.5,
    });
  });

  it('are unknown in a crawl of an older form and in one that the user stated', () => {
    const unknown = { outboundLinks: [], schemaTypes: null, sitemapPages: null, changesPerDay: null };
    expect(crawledFacts({})).toEqual(unknown);
    expect(crawledFacts({ pages: [{ url: 'x' }, 1], outbound_links: [{ url: 1 }], sitemap_analysis: null })).toEqual(
      unknown,
    );
  });
});
