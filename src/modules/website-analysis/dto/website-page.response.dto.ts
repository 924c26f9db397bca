import type { WebsitePage } from '../website-page.entity.js';

/** One page of an analysis. */
export class WebsitePageResponseDto {
  /** Address of the page. @example https://example.com/about */
  url: string;

  /** Title of the page; null when it has none or was not read. @example About us */
  title: string | null;

  /** HTTP status of the answer; null when the page was not read. @example 200 */
  status: number | null;

  /** Words of the main text; 0 when the page was not read. @example 412 */
  words: number;

  /** SHA-256 of the main text in hex; null when the page was not read. */
  content_hash: string | null;

  /** Language that the page claims (BCP 47); null when it claims none or was not read. @example en */
  language: string | null;

  /** What the page is about, from its path or structured data; null when it was not read. @example about */
  page_type: string | null;

  /** Address that the page gives itself; null when it gives none or was not read. @example https://example.com/about */
  canonical_url: string | null;

  /** Language that the main text is written in (ISO 639-3); null when it is too short to tell. @example eng */
  detected_language: string | null;

  /** True when the page shows its text only after scripts run. @example false */
  needs_rendering: boolean;

  /** Why the page was not read; null when it was. @example disallowed_by_robots: robots.txt does not allow this page */
  skip_reason: string | null;

  /** When the page was read or skipped (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  fetched_at: string;

  constructor(page: WebsitePage) {
    this.url = page.url;
    this.title = page.title;
    this.status = page.httpStatus;
    this.words = page.words;
    this.content_hash = page.contentHash;
    this.language = page.language;
    this.page_type = page.pageType;
    this.canonical_url = page.canonicalUrl;
    this.detected_language = page.detectedLanguage;
    this.needs_rendering = page.needsRendering;
    this.skip_reason = page.skipReason;
    this.fetched_at = page.fetchedAt.toISOString();
  }
}
