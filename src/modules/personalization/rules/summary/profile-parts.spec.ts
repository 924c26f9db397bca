import { describe, expect, it } from '@jest/globals';
import { aBenchmark } from '../../../../../test/factories/benchmark.js';
import { aBusinessRow, aCompleteRow, anOnboardingRow } from '../../../../../test/factories/onboarding-row.js';
import { factsOfRow } from '../../facts-of-row.js';
import type { OnboardingRow } from '../../onboarding-row.js';
import { ProvenanceRecord } from '../sources/provenance-record.js';
import { STATED } from '../sources/sourced.js';
import { canonicalProfile } from './canonical-profile.js';
import type { CanonicalProfile } from './summary.js';

const profileOf = (row: OnboardingRow | null): CanonicalProfile =>
  canonicalProfile(factsOfRow(row), new ProvenanceRecord(), '');

const withAnalysis = (changes: Partial<NonNullable<OnboardingRow['analysis']>>): OnboardingRow => {
  const { analysis, ...row } = aCompleteRow();
  return { ...row, analysis: analysis === null ? null : { ...analysis, ...changes } };
};

describe('the documents in a canonical profile', () => {
  it('are null, with their source a default, while nothing is stored', () => {
    const documents = ['seo_profile', 'strategy_insights', 'competitive_intelligence', 'business_info'] as const;
    for (const row of [null, anOnboardingRow()]) {
      const profile = profileOf(row);
      expect(documents.map((name) => [profile[name], profile.sources[name]])).toEqual(
        documents.map(() => [null, 'default']),
      );
      expect([profile.brand_colors, profile.sources['brand_colors']]).toEqual([[], 'default']);
    }
  });

  it('tell the audit in brief', () => {
    const summary = { passed_checks: 3, total_checks: 4, critical_issues: [{ message: 'No title' }] };
    const profile = profileOf(withAnalysis({ audit: { overall_score: 75, summary } }));
    expect(profile.seo_profile).toEqual({
      overall_score: 75,
      passed_checks: 3,
      total_checks: 4,
      critical_issues: ['No title'],
    });
    expect(profile.sources['seo_profile']).toBe('measured');
  });

  it('tell what a comparison with competitors showed and when', () => {
    const benchmark = aBenchmark({ topics: ['grinders'], sections: [] });
    expect(profileOf({ ...aCompleteRow(), benchmark }).competitive_intelligence).toEqual({
      competitors_analyzed: 3,
      content_gaps: ['grinders'],
      opportunities: [],
      compared_at: '2026-11-21T10:00:00.000Z',
    });
  });

  it('tell what was said of the business and leave out what was not', () => {
    const row = anOnboardingRow({ business_info: aBusinessRow({ business_goals: 'Sell more beans' }) });
    const profile = profileOf(row);
    expect(profile).toMatchObject({
      business_goals: ['Sell more beans'],
      business_info: { business_description: expect.any(String), business_goals: 'Sell more beans' },
    });
    expect(Object.keys(profile.business_info ?? {})).toEqual(['business_description', 'business_goals']);
    expect(profile.sources).toMatchObject({ business_goals: 'user', business_info: 'user' });
  });

  it('tell insights only when somebody judged', () => {
    const { analysis } = aCompleteRow();
    const insights = analysis?.sections.content_strategy_insights;
    if (analysis === null || insights === undefined) throw new Error('the factory states insights');
    expect(profileOf(aCompleteRow()).strategy_insights).toBeNull();
    const judged = { ...insights, strengths: ['Plain words'] };
    const sections = { ...analysis.sections, content_strategy_insights: judged };
    const meta = { ...analysis.meta, '/content_strategy_insights/strengths': STATED };
    const profile = profileOf(withAnalysis({ sections, meta }));
    expect(profile.strategy_insights).toEqual(judged);
    expect(profile.sources['strategy_insights']).toBe('user');
  });

  it('tell the colours that the home page declares', () => {
    expect(profileOf(aCompleteRow()).brand_colors).toEqual(['#0a7d55']);
  });
});
