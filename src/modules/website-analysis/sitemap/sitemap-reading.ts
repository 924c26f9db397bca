import type { SitemapEntry, SitemapKind } from './sitemap-entry.js';

/** What came of one sitemap file. */
export type SitemapFileStatus =
  | 'read'
  /** Some entries could be read; `detail` says what was lost. */
  | 'partial'
  | 'not_found'
  | 'not_a_sitemap'
  | 'unreachable'
  | 'disallowed_by_robots'
  /** The file was left out: too many files, nested too deep, or no time. */
  | 'limit';

/** One sitemap file that was asked for. */
export interface SitemapFile {
  readonly url: string;
  readonly status: SitemapFileStatus;
  readonly kind: SitemapKind | null;
  /** Addresses that it listed. */
  readonly entries: number;
  /** What went wrong; null when nothing did. */
  readonly detail: string | null;
}

/** The sitemaps of one site. */
export interface SitemapReading {
  /** In the order they were asked for; common places without a sitemap are left out. */
  readonly files: readonly SitemapFile[];
  /** Every page listed, each once, in the order of the files. */
  readonly entries: readonly SitemapEntry[];
}
