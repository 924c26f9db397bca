import type { WebsitePage } from '../website-page.entity.js';

/** One page of an analysis. */
export class WebsitePageResponseDto {
  /** @example https://example.com/about */
  url: string;

  title: string | null;

  /** HTTP status; null when the page was not read. @example 200 */
  status: number | null;

  /** Words of the main text. @example 412 */
  words: number;

  /** SHA-256 (hex) of the main text. */
  content_hash: string | null;

  /** The page's own language claim. @example en */
  language: string | null;

  /** Why the page was not read. @example disallowed_by_robots: robots.txt does not allow this page */
  skip_reason: string | null;

  /** ISO 8601 UTC. */
  fetched_at: string;

  constructor(page: WebsitePage) {
    this.url = page.url;
    this.title = page.title;
    this.status = page.httpStatus;
    this.words = page.words;
    this.content_hash = page.contentHash;
    this.language = page.language;
    this.skip_reason = page.skipReason;
    this.fetched_at = page.fetchedAt.toISOString();
  }
}
