export { type AnalysisDocument, type StoredAnalysis, toAnalysisDocument, STYLE_SECTIONS } from './analysis-document.js';
export { type AnalysisRow, analysisOfRow } from './analysis-row.js';
export { type MeasuredDraft, measureDraftInThread, PARTS } from './measuring/index.js';
export {
  fingerprintDistance,
  fingerprintOfText,
  type StyleFingerprint,
  type StyleMetrics,
  type StyleSections,
} from './style/index.js';
export { styleAnalysisOf } from './style-analysis.js';
export { withBusinessFacts, BUSINESS_STATED } from './business-sections.js';
export { websiteAnalysisEntities } from './website-analysis-entities.js';
export { AnalysisNotFoundError, DraftTooComplexError, WebsiteNotAnalysedError } from './website-analysis.errors.js';
export { WebsiteAnalysisModule } from './website-analysis.module.js';
export { MOST_PAGES } from './page-limits.js';
export { STOP_WORDS } from './text/data/stop-words.js';
export { detectLanguage } from './text/language.js';
export { WebsiteAnalysisEdits } from './website-analysis-edits.js';
export { WebsiteAnalysisJob } from './website-analysis.job.js';
export { WebsiteAnalysisService } from './website-analysis.service.js';
export {
  STATED_ONLY,
  WEBSITE_OR_BUSINESS,
  type WebsiteOutcome,
  websiteOutcome,
  type WebsiteStepPayload,
} from './website-outcome.js';
export { WebsiteStep } from './website-step.js';
export { type CrawledFacts, crawledFacts } from './crawled-facts.js';
export { type AnalysedSite, SiteAnalyser } from './site-analyser.js';
export type { SitemapAnalysis, SitemapSummary } from './sitemap/index.js';
export { type SurveyedSitemap, SitemapSurvey } from './sitemap-survey.js';
export { pageTypeOf, type PageType } from './crawl/index.js';
export { isSameSite, withScheme } from './website-address.js';
