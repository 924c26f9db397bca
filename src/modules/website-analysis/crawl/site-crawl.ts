import type { EgressErrorCode } from '../../../egress/index.js';
import type { SitemapReading } from '../sitemap/index.js';

/** What robots.txt said. */
interface RobotsReport {
  /** `found`: rules were read; `not_found`: the site has none; `unreachable`: it could not be read, so nothing may be fetched. */
  readonly status: 'found' | 'not_found' | 'unreachable';
  /** Whether the start page may be fetched. */
  readonly allowed: boolean;
  /** Pause the site asks for between requests; null when it asks for none. The crawl waits at most two seconds. */
  readonly crawl_delay_seconds: number | null;
}

/** One page that was read. */
export interface FetchedPage {
  /** Address that was asked for. */
  readonly requested_url: string;
  /** Final address, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Decoded text of the page. */
  readonly html: string;
  /** Encoding the text was decoded with, as its WHATWG name. */
  readonly charset: string;
  readonly etag: string | null;
  /** `Last-Modified` as sent. */
  readonly last_modified: string | null;
  /** Response headers that an audit looks at, by lower-case name; null when they are not known. */
  readonly audited_headers: Readonly<Record<string, string>> | null;
  /** ISO 8601, UTC. */
  readonly fetched_at: string;
  /** Size of the body after decompression. */
  readonly bytes: number;
  /** SHA-256 (hex) of the body. */
  readonly content_hash: string;
  /** True when the site said that the page did not change since an earlier crawl: the body is the one read then. */
  readonly unmodified: boolean;
}

/** Why a page of the site is not among the pages. */
export type SkipReason =
  | 'disallowed_by_robots'
  | 'duplicate_content'
  | 'empty_page'
  | 'http_error'
  | 'near_duplicate'
  | 'needs_rendering'
  | 'redirected_off_site'
  | 'site_asked_to_slow_down'
  | 'soft_404'
  | 'time_limit'
  | EgressErrorCode;

/** A page that was chosen but not read. */
export interface SkippedPage {
  readonly url: string;
  readonly reason: SkipReason;
  /** What happened, for people. */
  readonly detail: string;
  /** What was read all the same: absent when the site sent no page. */
  readonly page?: FetchedPage;
  /** HTTP status of an answer that is no page. */
  readonly http_status?: number;
}

/** Result of a crawl. The start page is always the first page. */
export interface SiteCrawl {
  readonly start_url: string;
  /** Address of the start page after redirects. */
  readonly final_url: string;
  readonly robots: RobotsReport;
  readonly pages: readonly FetchedPage[];
  readonly skipped: readonly SkippedPage[];
  /** Null when only the start page was asked for: then no sitemap is read. */
  readonly sitemap: SitemapReading | null;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  /** ISO 8601, UTC. */
  readonly finished_at: string;
}

/** How far a crawl is. */
export interface CrawlProgress {
  /** Pages read so far. */
  readonly pages_done: number;
  /** Pages the crawl expects to read in all; 1 until the links of the start page are known. */
  readonly pages_planned: number;
  /** Address that was dealt with last. */
  readonly url: string;
}

/** Options of a crawl. */
export interface CrawlOptions {
  /** Pages in all, the start page included. Default 25. */
  readonly maxPages?: number;
  /** Time for the whole crawl in milliseconds. What was read by then is the result. Default 60,000. */
  readonly totalMs?: number;
  /** Pages of an earlier crawl of the site; those that did not change are not read again. */
  readonly known?: readonly FetchedPage[];
  readonly onProgress?: (progress: CrawlProgress) => void;
  /** Called as soon as the start page is read. */
  readonly onStartPage?: (page: FetchedPage) => void;
  /** Cancels the crawl, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Source of the time stamps. */
  readonly now?: () => Date;
}
