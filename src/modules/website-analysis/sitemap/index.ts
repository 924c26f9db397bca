export type { SitemapEntry } from './sitemap-entry.js';
export { readSitemaps } from './sitemap-reader.js';
export type { SitemapFileStatus, SitemapReading } from './sitemap-reading.js';
export { analyseSitemap } from './statistics/sitemap-analysis.js';
