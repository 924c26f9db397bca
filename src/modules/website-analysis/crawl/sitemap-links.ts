import type { SitemapEntry } from '../sitemap/index.js';

/** Pages of a sitemap that are ranked at all; the others are old or have no date. */
const MAX_LINKS = 5_000;

/** Addresses of a sitemap, those that changed last first; equally old ones in the order of the file. */
export function newestFirst(entries: readonly SitemapEntry[]): string[] {
  const dayOf = ({ lastmod }: SitemapEntry): string => lastmod?.slice(0, 10) ?? '';
  const sorted = entries.toSorted(
    (left, right) => Number(dayOf(left) < dayOf(right)) - Number(dayOf(left) > dayOf(right)),
  );
  return sorted.slice(0, MAX_LINKS).map(({ url }) => url);
}
