import type { ExtractedPage } from '../extract/index.js';

/** A page as the audit looks at it. */
export interface AuditedPage extends ExtractedPage {
  /** Response headers that rules look at, by lower-case name; null when they are not known. */
  readonly headers: Readonly<Record<string, string>> | null;
  /** Whether it is the page the crawl began at. */
  readonly is_home: boolean;
}

/** An address of the site that a page could not be read from. */
export interface UnreadablePage {
  readonly url: string;
  /** What happened, for people. */
  readonly detail: string;
}

/** What the crawl learnt about the site beside its pages. */
export interface SiteFacts {
  /** Whether the site has a robots.txt; null when it could not be told. */
  readonly has_robots_txt: boolean | null;
  /** Whether the site has a sitemap that can be read; null when nobody looked. */
  readonly has_sitemap: boolean | null;
  /** Addresses the site leads to that answer with an error. */
  readonly broken_pages: readonly UnreadablePage[];
}

/** Everything an audit judges. */
export interface AuditedSite {
  /** The page the crawl began at. */
  readonly home: AuditedPage;
  /** Every page that was read, the home page first. */
  readonly pages: readonly AuditedPage[];
  readonly facts: SiteFacts;
}
