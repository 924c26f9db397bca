import { CompetitorAnalysis } from './competitor-analysis.entity.js';
import { ResearchFindings } from './research-findings.entity.js';
import { ResearchPreferences } from './research-preferences.entity.js';

/** Tables of this module. */
export const researchEntities = [ResearchPreferences, CompetitorAnalysis, ResearchFindings];
