import { describe, expect, it } from '@jest/globals';
import {
  aBusinessRow,
  aCompleteRow,
  anAnalysisRow,
  anOnboardingRow,
  aStatedAnalysisRow,
} from '../../../../../test/factories/onboarding-row.js';
import { factsOfRow } from '../../facts-of-row.js';
import type { OnboardingRow } from '../../onboarding-row.js';
import { type DataQuality, dataQualityOf } from './data-quality.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const qualityOf = (row: OnboardingRow | undefined, now = NOW): DataQuality =>
  dataQualityOf(factsOfRow(row ?? null), now);

const withAnalysis = (changes: object): OnboardingRow => {
  const row = aCompleteRow();
  return { ...row, analysis: { ...anAnalysisRow(), analysis_date: NOW.toISOString(), ...changes } };
};

describe('the data quality of a user', () => {
  it('is none before anything is stored, and names what to do first', () => {
    const quality = qualityOf(undefined);
    expect(quality).toMatchObject({ overall_score: 0, quality_level: 'none', completeness: 0, validity: 0 });
    expect(quality.next_actions[0]).toMatch(/^Analyse your website/);
    expect(qualityOf(anOnboardingRow()).overall_score).toBe(0);
  });

  it('grows with what becomes known', () => {
    const nothing = qualityOf(anOnboardingRow()).overall_score;
    const stated = qualityOf(anOnboardingRow({ analysis: aStatedAnalysisRow() })).overall_score;
    const measured = qualityOf(anOnboardingRow({ analysis: anAnalysisRow() })).overall_score;
    const complete = qualityOf(aCompleteRow()).overall_score;
    expect(Math.min(stated, measured)).toBeGreaterThan(nothing);
    expect(complete).toBeGreaterThan(Math.max(stated, measured));
  });

  it('falls with age until nothing is left, whatever was known', () => {
    const scores = [0, 30, 90, 150, 400].map((days) => qualityOf(aCompleteRow(), inDays(days)).overall_score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.at(-1)).toBe(0);
    expect(qualityOf(aCompleteRow(), inDays(100)).issues).toContainEqual(
      expect.objectContaining({ path: '/style_fingerprint', kind: 'old', severity: 'warning' }),
    );
  });

  it('lets what was said of the business age with the saying', () => {
    const said = (days: number) => {
      const updated = inDays(-days).toISOString();
      const business = aBusinessRow({ industry: 'coffee', business_goals: 'Sell more beans', updated_at: updated });
      return qualityOf(anOnboardingRow({ business_info: business }));
    };
    expect(said(0)).toMatchObject({ freshness: 1, provenance: 1 });
    expect(said(0).issues.find(({ path }) => path === '/industry')).toBeUndefined();
    expect(said(200).issues.find(({ path }) => path === '/industry')).toMatchObject({ kind: 'old' });
    expect(said(360).overall_score).toBe(0);
  });

  it('counts the own website among the competitors as a contradiction', () => {
    const own = withAnalysis({ website_url: 'https://www.cups.example/' });
    const issue = qualityOf(own).issues.find(({ path }) => path === '/competitors');
    expect(issue).toMatchObject({ kind: 'contradicted', severity: 'warning' });
    expect(qualityOf(own).consistency).toBeLessThan(1);
  });

  it('counts a persona that is older than the analysis as a contradiction', () => {
    const fresh = withAnalysis({ updated_at: NOW.toISOString() });
    expect(qualityOf(fresh).issues.find(({ path }) => path === '/persona')).toMatchObject({ kind: 'contradicted' });
    const before = withAnalysis({ updated_at: '2026-11-20T10:00:00Z' });
    expect(qualityOf(before).issues.find(({ path }) => path === '/persona')).toBeUndefined();
  });

  it('refuses an address that is none', () => {
    const quality = qualityOf(withAnalysis({ website_url: 'not an address' }));
    expect(quality.issues[0]).toMatchObject({ path: '/website_url', kind: 'invalid', severity: 'error' });
    expect(quality.validity).toBeLessThan(1);
  });

  it('says of every unknown field why it is not known and what to do', () => {
    const missing = qualityOf(aCompleteRow()).issues.filter(({ kind }) => kind === 'missing');
    expect(missing.length).toBeGreaterThan(0);
    for (const issue of missing) {
      expect(issue.message).toMatch(/^The [a-z ]+ is not known \([a-z_]+: .+\)\.$/);
      expect(issue.next_action).not.toBe('');
    }
  });

  it('promises as gains exactly what is missing from a whole score', () => {
    for (const row of [undefined, anOnboardingRow({ analysis: anAnalysisRow() }), aCompleteRow()]) {
      const { overall_score: score, issues } = qualityOf(row);
      const gains = issues.reduce((sum, { gain }) => sum + gain, 0);
      expect(score + gains).toBeLessThanOrEqual(1.02);
    }
    const { issues } = qualityOf(undefined);
    expect(issues.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(1, 1);
  });

  it('lets what was taken from a persona or from preferences age with those', () => {
    const { persona, preferences } = aCompleteRow();
    const old = { ...anAnalysisRow(), analysis_date: inDays(-400).toISOString() };
    const issuesOf = (row: OnboardingRow) => qualityOf(row).issues.map(({ path, kind }) => `${path} ${kind}`);
    expect(issuesOf(anOnboardingRow({ persona }))).not.toContain('/writing_tone old');
    const issues = issuesOf(anOnboardingRow({ analysis: old, persona, preferences }));
    expect(issues).toContain('/style_fingerprint old');
    for (const path of ['/writing_tone', '/industry', '/target_audience']) expect(issues).not.toContain(`${path} old`);
  });

  it('takes nothing from a list that the user stated for what was found beside it', () => {
    const { competitors } = aCompleteRow();
    const named = competitors!.filter(({ origin }) => origin === 'user');
    const scoreOf = (rows: typeof competitors) => qualityOf(anOnboardingRow({ competitors: rows })).overall_score;
    expect(scoreOf(competitors)).toBe(scoreOf(named));
    expect(scoreOf(competitors)).toBeGreaterThan(scoreOf(competitors!.filter(({ origin }) => origin !== 'user')));
  });
});
