/** What the client learnt in step 3 and wants back, by its name in the API. */
export const STEP3_NOTES = ['researchSummary', 'sitemapAnalysis', 'industryContext', 'social_media_accounts'] as const;

/** One of STEP3_NOTES. */
export type Step3Note = (typeof STEP3_NOTES)[number];

/** Notes that are research: with one of them step 3 has something to build on. */
export const RESEARCH_NOTES: readonly Step3Note[] = ['researchSummary', 'sitemapAnalysis'];
