import type { Judgement } from './judge.js';
import { SEO_CATEGORIES, type SeoCategory, type SeoRule, type SeoSeverity } from './seo-rule.js';

/** How much a rule counts within its category. */
export const SEVERITY_WEIGHTS: Readonly<Record<SeoSeverity, number>> = { critical: 10, warning: 4, recommendation: 1 };

/** How much a category counts in the overall score. */
export const CATEGORY_WEIGHTS: Readonly<Record<SeoCategory, number>> = {
  meta: 20,
  technical: 25,
  content_health: 20,
  performance: 10,
  url_structure: 5,
  accessibility: 10,
  ux: 10,
};

/** A rule and how the site fares under it. */
export interface JudgedRule {
  readonly rule: SeoRule;
  readonly judgement: Judgement;
}

/**
 * Score of a category, 0 to 100: the share of pages that keep a rule, averaged over the rules with their weights.
 * Rules that do not apply or failed themselves are left out; null when none is left.
 */
export function categoryScore(judged: readonly JudgedRule[], category: SeoCategory): number | null {
  const parts = judged.flatMap(({ rule, judgement }) =>
    rule.category === category && 'share' in judgement
      ? [{ weight: SEVERITY_WEIGHTS[rule.severity], value: 100 * judgement.share }]
      : [],
  );
  return weightedMean(parts);
}

/** Overall score, 0 to 100: the mean of the category scores with their weights; null when no category has one. */
export function overallScore(scores: Readonly<Record<SeoCategory, number | null>>): number | null {
  const parts = SEO_CATEGORIES.flatMap((category) => {
    const value = scores[category];
    return value === null ? [] : [{ weight: CATEGORY_WEIGHTS[category], value }];
  });
  return weightedMean(parts);
}

function weightedMean(parts: readonly { readonly weight: number; readonly value: number }[]): number | null {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  return Math.round(parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights);
}
