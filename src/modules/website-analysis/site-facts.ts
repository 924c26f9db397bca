import type { SiteCrawl } from './crawl/index.js';
import type { SiteFacts } from './seo/index.js';
import type { SitemapFileStatus } from './sitemap/index.js';

/** Answers by which a site refuses or asks to wait: they do not tell whether the page exists. */
const UNDECIDED: ReadonlySet<number> = new Set([401, 403, 407, 408, 429, 451, 503]);

/** Sitemaps of which nobody knows whether they are there. */
const UNSEEN_SITEMAPS: ReadonlySet<SitemapFileStatus> = new Set(['unreachable', 'disallowed_by_robots', 'limit']);

/** What a crawl learnt about a site beside its pages. */
export function siteFactsOf({
  robots,
  sitemap,
  skipped,
}: Pick<SiteCrawl, 'robots' | 'sitemap' | 'skipped'>): SiteFacts {
  return {
    has_robots_txt: robots.status === 'unreachable' ? null : robots.status === 'found',
    has_sitemap: sitemap === null ? null : hasSitemap(sitemap.files.map(({ status }) => status)),
    broken_pages: skipped
      .filter(({ http_status: status }) => status !== undefined && status >= 400 && !UNDECIDED.has(status))
      .map(({ url, detail }) => ({ url, detail })),
  };
}

/** True for one that could be read, null when nobody could look for all of them. */
function hasSitemap(statuses: readonly SitemapFileStatus[]): boolean | null {
  if (statuses.some((status) => status === 'read' || status === 'partial')) return true;
  return statuses.some((status) => UNSEEN_SITEMAPS.has(status)) ? null : false;
}
