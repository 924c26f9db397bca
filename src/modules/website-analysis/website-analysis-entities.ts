import { WebsiteAnalysis } from './website-analysis.entity.js';
import { WebsitePage } from './website-page.entity.js';

/** Tables of this module. */
export const websiteAnalysisEntities = [WebsiteAnalysis, WebsitePage];
