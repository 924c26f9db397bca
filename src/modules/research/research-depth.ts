/** How thorough research is, from least to most; input is accepted in any case. */
export const RESEARCH_DEPTHS = ['Basic', 'Standard', 'Deep', 'Comprehensive', 'Expert'] as const;

/** One of RESEARCH_DEPTHS. */
export type ResearchDepth = (typeof RESEARCH_DEPTHS)[number];
