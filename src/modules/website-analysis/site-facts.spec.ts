import { describe, expect, it } from '@jest/globals';
import { siteFactsOf } from './site-facts.js';
import type { SitemapFileStatus, SitemapReading } from './sitemap/index.js';

const robots = { status: 'found', allowed: true, crawl_delay_seconds: null } as const;
const sitemapOf = (statuses: readonly SitemapFileStatus[]): SitemapReading => ({
  entries: [],
  files: statuses.map((status) => ({
    url: 'https://a.example/sitemap.xml',
    status,
    kind: null,
    entries: 0,
    detail: null,
  })),
});
const answer = (http_status: number) =>
  ({ url: `https://a.example/${http_status}`, reason: 'http_error', detail: `${http_status}`, http_status }) as const;

describe('siteFactsOf', () => {
  it('takes pages that answer with an error for broken, not those that refuse or ask to wait', () => {
    const { broken_pages: broken } = siteFactsOf({
      robots,
      sitemap: null,
      skipped: [404, 410, 500, 401, 403, 429, 503].map(answer),
    });
    expect(broken.map(({ detail }) => detail)).toEqual(['404', '410', '500']);
  });

  it('does not guess whether there is a robots.txt that could not be read, nor a sitemap', () => {
    expect(
      siteFactsOf({ robots: { ...robots, status: 'unreachable' }, sitemap: null, skipped: [] }).has_robots_txt,
    ).toBeNull();
    expect(siteFactsOf({ robots: { ...robots, status: 'not_found' }, sitemap: null, skipped: [] })).toEqual({
      has_robots_txt: false,
      has_sitemap: null,
      broken_pages: [],
    });
  });

  it.each([
    ['has a sitemap that could be read in part', ['not_found', 'partial'], true],
    ['has none where none was found', ['not_found', 'not_found'], false],
    ['leaves it open where one could not be asked for', ['not_found', 'unreachable'], null],
    ['leaves it open where robots.txt forbids to look', ['disallowed_by_robots'], null],
  ] as const)('%s', (_case, statuses, expected) => {
    expect(siteFactsOf({ robots, sitemap: sitemapOf(statuses), skipped: [] }).has_sitemap).toBe(expected);
  });
});
