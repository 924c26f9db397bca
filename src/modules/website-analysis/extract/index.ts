export { extractPage } from './extract-page.js';
export type { ExtractedPage } from './extracted-page.js';
export type { OutboundLink } from './links/outbound-links.js';
export type { PagePlace } from './parse/place.js';
