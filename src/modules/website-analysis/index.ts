export { websiteAnalysisEntities } from './website-analysis-entities.js';
