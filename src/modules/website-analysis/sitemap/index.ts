export type { SitemapEntry } from './sitemap-entry.js';
export { readSitemaps } from './sitemap-reader.js';
export type { SitemapFile, SitemapReading } from './sitemap-reading.js';
export { analyseSitemap, type SitemapAnalysis } from './statistics/sitemap-analysis.js';
