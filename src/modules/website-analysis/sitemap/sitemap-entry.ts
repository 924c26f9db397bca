/** One page that a sitemap lists. */
export interface SitemapEntry {
  /** Absolute http or https address. */
  readonly url: string;
  /** When the site says the page last changed: a date or a UTC instant (ISO 8601); null when it does not say so to the day. */
  readonly lastmod: string | null;
  /** How often the site says the page changes, such as `weekly`. */
  readonly changefreq: string | null;
  /** 0 to 1, as the site weighs its own pages. */
  readonly priority: number | null;
}

/** `urlset` lists pages in XML, `index` lists sitemaps, `text` lists pages line by line. */
export type SitemapKind = 'urlset' | 'index' | 'text';

/** What could be read of one sitemap file. */
export interface ParsedSitemap {
  /** Null: the file is no sitemap. */
  readonly kind: SitemapKind | null;
  /** Pages, or sitemaps when it is an index; in the order of the file. */
  readonly entries: readonly SitemapEntry[];
  /** Entries without a usable address. */
  readonly invalid: number;
  /** Why the rest of the file was not read; null when all of it was. */
  readonly cut: string | null;
}

/** Most pages of one site (the sitemap protocol allows as many per file). */
export const MAX_SITEMAP_URLS = 50_000;

const MAX_ADDRESS_LENGTH = 2_048;
const CHANGE_FREQUENCY = /^(always|hourly|daily|weekly|monthly|yearly|never)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The entry in the texts of its elements; null when there is no web address. Addresses have to be absolute; with the
 * address of the file as `base`, those that begin with a slash are understood as well.
 */
export function sitemapEntry(fields: Readonly<Record<string, string>>, base?: string): SitemapEntry | null {
  const text = (name: string): string => (fields[name] ?? '').trim();
  const address = text('loc');
  const url =
    address.length > MAX_ADDRESS_LENGTH ? null : URL.parse(address, address.startsWith('/') ? base : undefined);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  const frequency = text('changefreq').toLowerCase();
  return {
    url: url.href,
    lastmod: dateOf(text('lastmod')),
    changefreq: CHANGE_FREQUENCY.test(frequency) ? frequency : null,
    priority: priorityOf(text('priority')),
  };
}

/** Dates of the W3C profile that name a day. */
function dateOf(text: string): string | null {
  const time = DAY.test(text) || INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  if (!DAY.test(text)) return instant;
  // The parser carries 30 February over into March.
  return instant.startsWith(text) ? text : null;
}

function priorityOf(text: string): number | null {
  const value = Number(text);
  return text !== '' && value >= 0 && value <= 1 ? value : null;
}
