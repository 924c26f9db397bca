import { STYLE_SECTIONS } from '../../../website-analysis/index.js';
import type { ProfiledAnalysis } from '../onboarding-facts.js';

/** The style sections that an analysis has, with what is known about their values; null without an analysis. */
export function styleAnalysisOf(analysis: ProfiledAnalysis | null): Record<string, unknown> | null {
  if (analysis === null) return null;
  const sections = STYLE_SECTIONS.filter((name) => analysis[name] !== undefined);
  const pointers = new Set(sections.map(String));
  const meta = Object.entries(analysis._meta).filter(([pointer]) => pointers.has(pointer.split('/')[1] ?? ''));
  return { ...Object.fromEntries(sections.map((name) => [name, analysis[name]])), _meta: Object.fromEntries(meta) };
}
