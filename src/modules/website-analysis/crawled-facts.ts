import { isJsonObject, type JsonObject } from '../../common/documents/index.js';
import type { OutboundLink } from './extract/index.js';

/** What a stored `crawl_result` says for the comparison of sites. */
export interface CrawledFacts {
  readonly outboundLinks: readonly OutboundLink[];
  /** Types of schema.org on the pages; null when the crawl did not note them. */
  readonly schemaTypes: readonly string[] | null;
  /** Pages in the sitemaps; null when none was read. */
  readonly sitemapPages: number | null;
  /** Pages last changed per day, as the sitemaps date them; null without dates. */
  readonly changesPerDay: number | null;
}

/** Reads a stored crawl; one of an older form, or one that the user stated, says nothing. */
export function crawledFacts(crawlResult: JsonObject): CrawledFacts {
  const pages = objectsIn(crawlResult['pages']).map((page) => page['schema_types']);
  const noted = pages.filter((types) => Array.isArray(types));
  const types = noted.flat().filter((type): type is string => typeof type === 'string');
  const sitemap = objectOf(crawlResult['sitemap_analysis']);
  return {
    outboundLinks: objectsIn(crawlResult['outbound_links']).flatMap(linkOf),
    schemaTypes: noted.length === 0 ? null : [...new Set(types)],
    sitemapPages: numberOf(sitemap['total_urls']),
    changesPerDay: numberOf(objectOf(sitemap['content_trends'])['modification_velocity']),
  };
}

function linkOf({ url, text, pages }: JsonObject): OutboundLink[] {
  if (typeof url !== 'string' || typeof text !== 'string' || typeof pages !== 'number') return [];
  return [{ url, text, pages }];
}

function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
