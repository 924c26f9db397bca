export { type AnalysisDocument, type StoredAnalysis, toAnalysisDocument, STYLE_SECTIONS } from './analysis-document.js';
export { type AnalysisRow, analysisOfRow } from './analysis-row.js';
export {
  fingerprintDistance,
  fingerprintOfText,
  type StyleFingerprint,
  type StyleMetrics,
  type StyleSections,
} from './style/index.js';
export { websiteAnalysisEntities } from './website-analysis-entities.js';
export { WebsiteNotAnalysedError } from './website-analysis.errors.js';
export { WebsiteAnalysisModule } from './website-analysis.module.js';
export { MOST_PAGES } from './page-limits.js';
export { WebsiteAnalysisJob } from './website-analysis.job.js';
export { WebsiteAnalysisService } from './website-analysis.service.js';
export { STATED_ONLY, type WebsiteOutcome, websiteOutcome, type WebsiteStepPayload } from './website-outcome.js';
export { WebsiteStep } from './website-step.js';
