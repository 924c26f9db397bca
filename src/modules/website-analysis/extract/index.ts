export { crawlResultOf } from './crawl-result.js';
export { extractPage } from './extract-page.js';
export type { ExtractedPage } from './extracted-page.js';
export { type OutboundLink, outboundLinksOf } from './links/outbound-links.js';
export type { PagePlace } from './parse/place.js';
