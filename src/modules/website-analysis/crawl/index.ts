export type { CrawlProgress, FetchedPage, SiteCrawl, SkippedPage } from './site-crawl.js';
export { SiteCrawler } from './site-crawler.js';
