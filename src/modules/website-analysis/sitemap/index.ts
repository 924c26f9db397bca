export type { SitemapEntry } from './sitemap-entry.js';
export { readSitemaps } from './sitemap-reader.js';
export type { SitemapFile, SitemapFileStatus, SitemapReading } from './sitemap-reading.js';
export { analyseSitemap, type SitemapAnalysis } from './statistics/sitemap-analysis.js';
export { type SitemapSummary, sitemapSummaryOf } from './statistics/sitemap-summary.js';
