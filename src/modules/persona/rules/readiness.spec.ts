import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aFingerprint, anAnalysis } from '../../../../test/factories/website-analysis.js';
import { dataSufficiency, readinessOf } from './readiness.js';
import { MIN_WORDS } from './readiness-rules.js';

const analysisOf = (words: number, pages: number) =>
  anAnalysis(aFingerprint({ basis: { words, pages, sentences: 10, language: 'eng' } }));

describe('dataSufficiency', () => {
  it.each([
    [0, 0, 0],
    [50, 5, 0],
    [500, 5, 60],
    [500, 1, 44],
    [5_000, 5, 100],
    [90_000, 80, 100],
  ])('gives %i words on %i pages %d', (words, pages, expected) => {
    expect(dataSufficiency(words, pages)).toBe(expected);
  });

  it('never falls with more words or pages', () => {
    const amount = fc.nat(20_000);
    fc.assert(
      fc.property(amount, amount, amount, amount, (words, moreWords, pages, morePages) => {
        expect(dataSufficiency(words + moreWords, pages + morePages)).toBeGreaterThanOrEqual(
          dataSufficiency(words, pages),
        );
      }),
    );
  });
});

describe('readinessOf', () => {
  it('asks for an analysis first', () => {
    expect(readinessOf(null)).toEqual({
      ready: false,
      data_sufficiency: 0,
      missing_data: ['website_analysis'],
      recommendations: ['Analyse your website first.'],
      words_of_own_text: 0,
      pages: 0,
    });
  });

  it('is ready from the first sufficient word on', () => {
    expect(readinessOf(analysisOf(MIN_WORDS - 1, 1))).toMatchObject({
      ready: false,
      missing_data: ['own_text', 'more_pages'],
    });
    expect(readinessOf(analysisOf(MIN_WORDS, 1))).toMatchObject({
      ready: true,
      missing_data: ['more_own_text', 'more_pages'],
    });
  });

  it('misses nothing when there is plenty', () => {
    expect(readinessOf(analysisOf(5_000, 5))).toMatchObject({ ready: true, missing_data: [], recommendations: [] });
  });

  it('counts an analysis without a fingerprint as no text', () => {
    expect(readinessOf(anAnalysis(null))).toMatchObject({ ready: false, words_of_own_text: 0 });
  });
});
