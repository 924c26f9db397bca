export type { CrawlProgress, FetchedPage, SiteCrawl, SkippedPage } from './site-crawl.js';
export type { PageType } from './page-kind.js';
export { pageTypeOf } from './page-type.js';
export { SiteCrawler } from './site-crawler.js';
