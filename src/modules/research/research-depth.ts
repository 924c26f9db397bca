/** How thorough research is, from least to most; input is accepted in any case. */
export const RESEARCH_DEPTHS = ['Basic', 'Standard', 'Deep', 'Comprehensive', 'Expert'] as const;

/** One of RESEARCH_DEPTHS. */
export type ResearchDepth = (typeof RESEARCH_DEPTHS)[number];

/** The depth a text names in any case; null when it names none. */
export function canonicalDepth(value: unknown): ResearchDepth | null {
  if (typeof value !== 'string') return null;
  const name = value.trim().toLowerCase();
  return RESEARCH_DEPTHS.find((depth) => depth.toLowerCase() === name) ?? null;
}
