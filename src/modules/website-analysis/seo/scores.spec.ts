import { describe, expect, it } from '@jest/globals';
import type { Judgement } from './judge.js';
import { CATEGORY_WEIGHTS, categoryScore, overallScore } from './scores.js';
import type { SeoCategory, SeoRule, SeoSeverity } from './seo-rule.js';

const ruleOf = (category: SeoCategory, severity: SeoSeverity): SeoRule => ({
  id: 'x.y',
  version: 1,
  category,
  severity,
  message: '',
  fix: '',
  scope: 'site',
  check: () => [],
});
const share = (value: number): Judgement => ({
  outcome: value === 1 ? 'passed' : 'failed',
  pages_checked: 1,
  failed: [],
  breaches: [],
  share: value,
});
const NONE = {
  meta: null,
  technical: null,
  content_health: null,
  performance: null,
  url_structure: null,
  accessibility: null,
  ux: null,
};

describe('categoryScore', () => {
  it('weighs critical rules 10, warnings 4 and recommendations 1, each by its share of pages', () => {
    const judged = [
      { rule: ruleOf('meta', 'critical'), judgement: share(1) },
      { rule: ruleOf('meta', 'warning'), judgement: share(0.5) },
      { rule: ruleOf('meta', 'recommendation'), judgement: share(0) },
      { rule: ruleOf('ux', 'critical'), judgement: share(0) },
    ];
    expect(categoryScore(judged, 'meta')).toBe(Math.round((100 * (10 + 2)) / 15));
  });

  it('leaves out rules that do not apply or failed themselves, and is null when none is left', () => {
    const judged = [
      { rule: ruleOf('meta', 'critical'), judgement: { outcome: 'not_applicable' } as const },
      { rule: ruleOf('meta', 'critical'), judgement: { outcome: 'error', error: 'x' } as const },
    ];
    expect(categoryScore(judged, 'meta')).toBeNull();
    expect(categoryScore([...judged, { rule: ruleOf('meta', 'warning'), judgement: share(1) }], 'meta')).toBe(100);
  });
});

describe('overallScore', () => {
  it('is the mean of the categories that have a score, with their weights', () => {
    expect(overallScore({ ...NONE, meta: 100, url_structure: 0 })).toBe(80);
    expect(overallScore(NONE)).toBeNull();
  });

  it('has weights that add up to a hundred', () => {
    expect(Object.values(CATEGORY_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
});
