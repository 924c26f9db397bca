export { CompetitorDiscoveryJob } from './discovery/competitor-discovery.job.js';
export type { DiscoveryReport } from './discovery/discovery-report.js';
export type { PreferenceValues } from './preference-values.js';
export { researchEntities } from './research-entities.js';
export type { CompetitorRow, PreferencesRow } from './research-rows.js';
export type { StoredCompetitor, StoredPreferences } from './research-views.js';
export {
  BenchmarkNotFoundError,
  CompetitorNotFoundError,
  ResearchMissingError,
  TooManyCompetitorsError,
} from './research.errors.js';
export { ResearchModule } from './research.module.js';
export { ResearchService } from './research.service.js';
export { type CompetitorPlace, type Step3Outcome, step3Outcome } from './step3-outcome.js';
export { isKnownContentType } from './content-types.js';
export {
  type BenchmarkReport,
  type BenchmarkRun,
  type BenchmarkStatus,
  statusOf,
} from './sitemaps/benchmark-report.js';
export { medianOf } from './sitemaps/median.js';
export { SitemapAnalysisJob } from './sitemaps/sitemap-analysis.job.js';
export { SitemapBenchmarkJob } from './sitemaps/sitemap-benchmark.job.js';
export { competitorAddress } from './competitor-address.js';
export { MAX_COMPETITORS } from './stated-competitor.js';
export type { StatedCompetitor } from './stated-competitor.js';
export { ownProfiles, researchOfRows, type Step3Data, type WizardCompetitor } from './step3-data.js';
