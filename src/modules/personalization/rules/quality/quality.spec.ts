import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Origin } from '../../../../common/provenance/index.js';
import { fieldQuality, freshnessOf, HALF_LIFE_DAYS, provenanceOf } from './field-quality.js';
import type { QualityField } from './quality-field.js';
import { qualityLevel } from './quality-level.js';
import { qualityScores } from './quality-scores.js';

const SOURCES = ['website', 'business', 'research', 'competitors', 'persona'] as const;
const ORIGINS: readonly Origin[] = ['user', 'measured', 'derived', 'llm', 'heuristic', 'external', 'default'];

function field(changes: Partial<QualityField> = {}): QualityField {
  return {
    path: '/industry',
    weight: 1,
    source: 'website',
    isKnown: true,
    meta: { origin: 'measured', method: 'x@1', confidence: null, evidence: [], warnings: [] },
    ageDays: 0,
    isInvalid: false,
    isContradicted: false,
    ...changes,
  };
}

const from = (origin: Origin, confidence: number | null = null): Partial<QualityField> => ({
  meta: { origin, method: 'x@1', confidence, evidence: [], warnings: [] },
});

const anyField: fc.Arbitrary<QualityField> = fc
  .record({
    weight: fc.integer({ min: 1, max: 4 }),
    source: fc.constantFrom(...SOURCES),
    isKnown: fc.boolean(),
    origin: fc.constantFrom(...ORIGINS),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    ageDays: fc.option(fc.integer({ min: 0, max: 2000 })),
    isInvalid: fc.boolean(),
    isContradicted: fc.boolean(),
  })
  .map(({ origin, confidence, ...rest }) => field({ ...rest, ...from(origin, confidence) }));

describe('data quality', () => {
  it('is 0 without data', () => {
    expect(Object.values(qualityScores([]))).toEqual([0, 0, 0, 0, 0, 0]);
    const unknown = [field({ isKnown: false, ageDays: null }), field({ isKnown: false, ageDays: null })];
    expect(Object.values(qualityScores(unknown))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(qualityLevel(0)).toBe('none');
  });

  it('is 0 for defaults, however many', () => {
    const defaults = Array.from({ length: 20 }, () => field(from('default')));
    expect(qualityScores(defaults)).toMatchObject({ overall_score: 0, completeness: 0 });
  });

  it('is 1 for a whole profile that was measured or stated today', () => {
    const scores = qualityScores([field(), field(from('user')), field({ source: 'persona' })]);
    expect(scores.overall_score).toBe(1);
    expect(qualityLevel(scores.overall_score)).toBe('excellent');
  });

  it('counts what is used more for more', () => {
    const scores = qualityScores([field({ weight: 3 }), field({ weight: 1, isKnown: false })]);
    expect(scores).toMatchObject({ completeness: 0.75, overall_score: 0.75 });
  });

  it('never falls when something becomes known', () => {
    fc.assert(
      fc.property(fc.array(anyField, { minLength: 1, maxLength: 15 }), fc.nat(), (fields, at) => {
        const chosen = at % fields.length;
        const without = fields.map((each, index) => (index === chosen ? { ...each, isKnown: false } : each));
        const withIt = fields.map((each, index) => (index === chosen ? { ...each, isKnown: true } : each));
        expect(qualityScores(withIt).overall_score).toBeGreaterThanOrEqual(qualityScores(without).overall_score);
        expect(qualityScores(withIt).completeness).toBeGreaterThanOrEqual(qualityScores(without).completeness);
      }),
    );
  });

  it('never rises with age, and is 0 at twice the half-life', () => {
    fc.assert(
      fc.property(anyField, fc.nat({ max: 500 }), (each, days) => {
        const older = { ...each, ageDays: each.ageDays === null ? null : each.ageDays + days };
        expect(fieldQuality(older)).toBeLessThanOrEqual(fieldQuality(each));
      }),
    );
    for (const source of SOURCES) {
      expect(freshnessOf({ source, ageDays: HALF_LIFE_DAYS[source] })).toBe(0.5);
      expect(freshnessOf({ source, ageDays: 2 * HALF_LIFE_DAYS[source] })).toBe(0);
    }
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 20 }), (fields) => {
        for (const score of Object.values(qualityScores(fields))) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('trusts a model less than the user, and less the less sure it is', () => {
    const worth = (origin: Origin, confidence: number | null) => provenanceOf({ origin, confidence });
    expect(worth('user', null)).toBe(1);
    expect(worth('llm', 1)).toBe(0.7);
    expect(worth('llm', 0)).toBe(0.35);
    expect(worth('heuristic', 0.5)).toBeCloseTo(0.45);
    expect(worth('measured', 0.2)).toBe(1);
  });

  it('gives nothing for an invalid value and half for a contradicted one', () => {
    expect(fieldQuality(field({ isInvalid: true }))).toBe(0);
    expect(fieldQuality(field({ isContradicted: true }))).toBe(0.5);
  });

  it.each([
    [1, 'excellent'],
    [0.9, 'excellent'],
    [0.899, 'good'],
    [0.7, 'good'],
    [0.5, 'fair'],
    [0.001, 'poor'],
  ])('calls %d %s', (score, level) => {
    expect(qualityLevel(score)).toBe(level);
  });
});
