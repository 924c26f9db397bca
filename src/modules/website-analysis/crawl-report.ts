import { pageTypeOf, type SiteCrawl } from './crawl/index.js';
import type { EarlierCrawl } from './earlier-crawl.js';
import { crawlResultOf } from './extract/crawl-result.js';
import { outboundLinksOf } from './extract/links/outbound-links.js';
import type { ReadPage } from './read-page.js';
import type { SitemapAnalysis } from './sitemap/index.js';

/** How a site differs from its earlier analysis; addresses in the order they were read. */
export interface SiteChanges {
  readonly earlier_analysis_id: number;
  readonly added: readonly string[];
  /** Pages whose main text is another one. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** What a crawl is reported with. */
export interface ReportedBeside {
  readonly earlier: EarlierCrawl | null;
  readonly sitemapAnalysis: SitemapAnalysis | null;
}

/** Calls to action that are told of a page, in the order of the page. */
const MOST_CALLS = 10;

/** Everything that `crawl_result` shows of a crawl. */
export function crawlReportOf(
  crawl: SiteCrawl,
  pages: readonly ReadPage[],
  { earlier, sitemapAnalysis }: ReportedBeside,
): Record<string, unknown> {
  const extracted = pages.map((page) => page.extracted);
  const span = { start_url: crawl.final_url, finished_at: new Date(crawl.finished_at) };
  const result = crawlResultOf(extracted, span);
  return {
    ...result,
    pages: result.pages.map((page, index) => ({ ...page, ...pageFacts(pages[index], crawl.final_url) })),
    outbound_links: outboundLinksOf(extracted),
    robots: crawl.robots,
    sitemaps: crawl.sitemap?.files ?? [],
    sitemap_analysis: sitemapAnalysis,
    changes: earlier === null ? null : changesSince(earlier, pages),
  };
}

function pageFacts(page: ReadPage | undefined, startUrl: string): object {
  if (page === undefined) return {};
  const { extracted, language } = page;
  return {
    page_type: pageTypeOf(extracted.url, startUrl, extracted.json_ld_types),
    language,
    schema_types: [...new Set(extracted.json_ld_types)],
    needs_rendering: extracted.needs_rendering,
    calls_to_action: extracted.calls_to_action.slice(0, MOST_CALLS),
  };
}

function changesSince({ analysisId, texts }: EarlierCrawl, pages: readonly ReadPage[]): SiteChanges {
  const read = new Map(pages.map(({ fetched, extracted }) => [fetched.url, extracted.content_hash]));
  const known = [...read].filter(([url]) => texts.has(url));
  const changed = known.filter(([url, hash]) => texts.get(url) !== hash).map(([url]) => url);
  return {
    earlier_analysis_id: analysisId,
    added: [...read.keys()].filter((url) => !texts.has(url)),
    changed,
    removed: [...texts.keys()].filter((url) => !read.has(url)),
    unchanged: known.length - changed.length,
  };
}
