export type { PreferenceValues } from './preference-values.js';
export { researchEntities } from './research-entities.js';
export type { CompetitorRow, PreferencesRow } from './research-rows.js';
export type { StoredCompetitor, StoredPreferences } from './research-views.js';
export { CompetitorNotFoundError, ResearchMissingError, TooManyCompetitorsError } from './research.errors.js';
export { ResearchModule } from './research.module.js';
export { ResearchService } from './research.service.js';
export type { StatedCompetitor } from './stated-competitor.js';
export { researchOfRows, type Step3Data, type WizardCompetitor } from './step3-data.js';
