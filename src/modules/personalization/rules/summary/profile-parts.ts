import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { AuditFacts, OnboardingFacts, ProfiledAnalysis } from '../onboarding-facts.js';
import { missingContent, openings } from '../sources/benchmark-gaps.js';
import { BUSINESS_INFO } from '../sources/profile-values.js';
import { sectionMeta } from '../sources/section-meta.js';
import { absent, type Sourced, STATED } from '../sources/sourced.js';

/** What competitors have that the user has not, from their sitemaps. */
export interface CompetitiveIntelligence {
  /** Competitors whose sitemap was read. */
  readonly competitors_analyzed: number;
  readonly content_gaps: readonly string[];
  readonly opportunities: readonly string[];
  /** When they were compared (ISO 8601 UTC). */
  readonly compared_at: string;
}

const INSIGHTS = 'content_strategy_insights@1';

type Insights = NonNullable<ProfiledAnalysis['content_strategy_insights']>;

/** How the site does in a search engine audit; null without one. */
export function seoProfile({ site }: OnboardingFacts): Sourced<AuditFacts | null> {
  if (site === null) return absent(null, 'seo_audit@1', 'no_analysis: no website has been analysed');
  if (site.audit === null) return absent(null, 'seo_audit@1', 'no_audit: the analysis has no search engine audit');
  return { value: site.audit, meta: measured('seo_audit@1') };
}

/** The insights of the analysis when any of them is known; null otherwise. */
export function strategyInsights({ analysis }: OnboardingFacts): Sourced<Insights | null> {
  const insights = analysis?.content_strategy_insights;
  const isKnown = Object.values(insights ?? {}).some((value) => Array.isArray(value) && value.length > 0);
  const meta = sectionMeta(analysis?._meta ?? {}, 'content_strategy_insights', INSIGHTS);
  if (insights === undefined || !isKnown || meta === null)
    return absent(null, INSIGHTS, 'no_insights: neither a model nor the user judged the content so far');
  return { value: insights, meta };
}

/** What the last comparison with competitors showed; null without one. */
export function competitiveIntelligence(facts: OnboardingFacts): Sourced<CompetitiveIntelligence | null> {
  const { benchmark } = facts;
  const gaps = missingContent(facts);
  if (benchmark === null) return absent(null, gaps.meta.method, gaps.meta.warnings[0] ?? '');
  return {
    value: {
      competitors_analyzed: benchmark.benchmark.competitors_analyzed,
      content_gaps: gaps.value,
      opportunities: openings(facts).value,
      compared_at: benchmark.timestamp,
    },
    meta: measured(gaps.meta.method),
  };
}

/** Likely colours of the brand, from what the home page declares. */
export function brandColours({ site }: OnboardingFacts): Sourced<string[]> {
  const colours = site?.colours ?? [];
  if (colours.length === 0) return absent([], 'brand_assets@1', 'not_found: no page of the user declares a colour');
  return { value: [...colours], meta: measured('brand_assets@1') };
}

/** What the user said of the business, without what was not said; null when nothing was. */
export function businessInfo({ business }: OnboardingFacts): Sourced<Record<string, string> | null> {
  if (business === null) return absent(null, BUSINESS_INFO, 'no_business_info: the user did not describe a business');
  const { business_name, business_description, industry, target_audience, business_goals, brand_voice, content_goals } =
    business;
  const said = Object.entries({
    business_name,
    business_description,
    industry,
    target_audience,
    business_goals,
    brand_voice,
    content_goals,
  }).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  return { value: Object.fromEntries(said), meta: { ...STATED, method: BUSINESS_INFO } };
}

function measured(method: string): FieldMeta {
  return { ...STATED, origin: 'measured', method };
}
