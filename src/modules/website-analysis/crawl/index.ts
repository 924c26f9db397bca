export { SiteDisallowsCrawlingError, SiteEmptyError, SiteHttpError } from './crawl.errors.js';
export type { FetchedPage, SiteCrawl, SkippedPage } from './site-crawl.js';
export { SiteCrawler } from './site-crawler.js';
