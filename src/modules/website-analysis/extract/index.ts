export { crawlResultOf, type CrawlResult, type CrawlResultContent, type CrawlSpan } from './crawl-result.js';
export { extractPage } from './extract-page.js';
export {
  SOCIAL_NETWORKS,
  type CallToAction,
  type ContentStructure,
  type ExtractedPage,
  type HeadingCounts,
  type MainTextMethod,
  type PageContact,
  type PageHeading,
  type PageImage,
  type PageLink,
  type PageOrganization,
  type SocialNetwork,
  type SocialProfiles,
} from './extracted-page.js';
