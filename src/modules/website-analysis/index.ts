export { type AnalysisDocument, type StoredAnalysis, toAnalysisDocument } from './analysis-document.js';
export { type AnalysisRow, analysisOfRow } from './analysis-row.js';
export type { StyleFingerprint, StyleMetrics, StyleSections } from './style/index.js';
export { websiteAnalysisEntities } from './website-analysis-entities.js';
export { WebsiteNotAnalysedError } from './website-analysis.errors.js';
export { WebsiteAnalysisModule } from './website-analysis.module.js';
export { DEFAULT_MAX_PAGES, WebsiteAnalysisService } from './website-analysis.service.js';
export { WebsiteStep, type WebsiteStepPayload } from './website-step.js';
