import type { JsonObject } from '../../../../common/documents/index.js';

const BASIS = ['research_depth', 'content_types', 'competitors', 'researchSummary', 'sitemapAnalysis'];

/** Whether a payload of step 3 holds something to build on: notes alone are no research. */
export function hasResearchBasis(payload: JsonObject): boolean {
  return BASIS.some((name) => saysSomething(payload[name]));
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
