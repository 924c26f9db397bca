import type { FetchedPage } from './crawl/index.js';
import { unpackHtml } from './page-html.js';
import type { WebsitePage } from './website-page.entity.js';

/** What an earlier analysis of a site has read. */
export interface EarlierCrawl {
  readonly analysisId: number;
  /** Every page that was read, also those that were not measured. */
  readonly pages: readonly FetchedPage[];
  /** Address to hash of the main text, of the pages that were measured. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Brings stored pages into the form in which a crawl can use them again; those without HTML are left out. */
export async function earlierCrawlOf(analysisId: number, stored: readonly WebsitePage[]): Promise<EarlierCrawl> {
  const pages = await Promise.all(stored.map(fetchedPageOf));
  const measured = stored.flatMap(({ url, contentHash }) =>
    contentHash === null ? [] : [[url, contentHash] as const],
  );
  return { analysisId, pages: pages.filter((page) => page !== null), texts: new Map(measured) };
}

async function fetchedPageOf(page: WebsitePage): Promise<FetchedPage | null> {
  const { requestedUrl, finalUrl, html, charset, httpStatus, bodyHash, bytes } = page;
  if (requestedUrl === null || finalUrl === null || html === null || charset === null) return null;
  if (httpStatus === null || bodyHash === null || bytes === null) return null;
  return {
    requested_url: requestedUrl,
    url: finalUrl,
    status: httpStatus,
    html: await unpackHtml(html),
    charset,
    etag: page.etag,
    last_modified: page.lastModified,
    audited_headers: page.auditedHeaders,
    fetched_at: page.fetchedAt.toISOString(),
    bytes,
    content_hash: bodyHash,
    unmodified: false,
  };
}
