import type { AnalysisDocument } from '../../../website-analysis/index.js';

const SECTIONS = [
  'writing_style',
  'content_characteristics',
  'target_audience',
  'content_type',
  'brand_analysis',
  'content_strategy_insights',
  'recommended_settings',
  'style_patterns',
  'style_guidelines',
] as const satisfies readonly (keyof AnalysisDocument)[];

/** The style sections that an analysis has, with what is known about their values; null without an analysis. */
export function styleAnalysisOf(analysis: AnalysisDocument | null): Record<string, unknown> | null {
  if (analysis === null) return null;
  const sections = SECTIONS.filter((name) => analysis[name] !== undefined);
  const pointers = new Set(sections.map(String));
  const meta = Object.entries(analysis._meta).filter(([pointer]) => pointers.has(pointer.split('/')[1] ?? ''));
  return { ...Object.fromEntries(sections.map((name) => [name, analysis[name]])), _meta: Object.fromEntries(meta) };
}
