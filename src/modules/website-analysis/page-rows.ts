import { createHash } from 'node:crypto';
import { type FetchedPage, pageTypeOf } from './crawl/index.js';
import type { ReadPage } from './read-page.js';
import type { AnalysedSite } from './site-analyser.js';
import type { WebsiteAnalysis } from './website-analysis.entity.js';
import { WebsitePage } from './website-page.entity.js';

/** The rows of an analysis: its pages and the addresses that are not among them, each once. */
export function pageRowsOf(analysis: WebsiteAnalysis, site: AnalysedSite, now: Date): WebsitePage[] {
  const read = site.pages.map((page) => readRow(analysis, page, site));
  const skipped = site.skipped.map(({ url, reason, detail, page }) => {
    const row = new WebsitePage(analysis, hashOf(url), url, now);
    row.skipReason = `${reason}: ${detail}`;
    row.needsRendering = reason === 'needs_rendering';
    if (page !== undefined) setFetched(row, page, site.packedHtml.get(page) ?? null);
    return row;
  });
  return [...new Map([...skipped, ...read].map((row) => [row.urlHash, row])).values()];
}

function readRow(
  analysis: WebsiteAnalysis,
  { fetched, extracted, language }: ReadPage,
  site: AnalysedSite,
): WebsitePage {
  const row = new WebsitePage(analysis, hashOf(fetched.url), fetched.url, new Date(fetched.fetched_at));
  setFetched(row, fetched, site.packedHtml.get(fetched) ?? null);
  row.title = extracted.title;
  row.canonicalUrl = extracted.canonical_url;
  row.pageType = pageTypeOf(fetched.url, site.websiteUrl, extracted.json_ld_types);
  row.text = extracted.main_text;
  row.contentHash = extracted.content_hash;
  row.words = extracted.word_count;
  row.language = extracted.language;
  row.detectedLanguage = language;
  row.needsRendering = extracted.needs_rendering;
  return row;
}

function setFetched(row: WebsitePage, page: FetchedPage, html: Buffer | null): void {
  row.requestedUrl = page.requested_url;
  row.finalUrl = page.url;
  row.httpStatus = page.status;
  row.html = html;
  row.bodyHash = page.content_hash;
  row.bytes = page.bytes;
  row.charset = page.charset;
  row.etag = page.etag;
  row.lastModified = page.last_modified;
  row.auditedHeaders = page.audited_headers;
}

function hashOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}
