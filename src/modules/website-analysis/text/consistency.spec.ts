import { describe, expect, it } from '@jest/globals';
import { measureConsistency } from './consistency.js';
import { measured, notMeasured } from './measure.js';
import { analysePage } from './segmentation/analyse-page.js';

/** A page of five sentences of the given length. */
const page = (words: number, index: number) =>
  analysePage(
    { url: `https://example.com/${index}`, text: `We ${'really '.repeat(words - 2)}care. `.repeat(5), contentHash: '' },
    'eng',
  );

describe('measureConsistency', () => {
  it('is the coefficient of variation of the page means', () => {
    const { sentenceLengthVariation, comparedPages } = measureConsistency([4, 8, 12].map(page), measured<true>(true));
    expect(sentenceLengthVariation.value).toBeCloseTo(Math.sqrt(32 / 3) / 8, 10);
    expect(comparedPages).toBe(3);
  });

  it('is 0 when all pages agree', () => {
    expect(measureConsistency([6, 6, 6].map(page), measured<true>(true)).sentenceLengthVariation.value).toBe(0);
  });

  it('needs three pages', () => {
    expect(measureConsistency([4, 8].map(page), measured<true>(true)).sentenceLengthVariation).toEqual({
      value: null,
      reason: 'needs 3 different pages with at least 5 sentences each; there are 2',
    });
  });

  it('compares the use of function words between pages', () => {
    const text = (word: string) => `We work ${word} the house and ${word} the garden. `.repeat(12);
    const written = (...words: string[]) =>
      words.map((word, index) => analysePage({ url: `/${index}`, text: text(word), contentHash: '' }, 'eng'));
    const divergence = (...words: string[]) =>
      measureConsistency(written(...words), measured<true>(true)).functionWordDivergence.value;
    expect(divergence('in', 'in', 'in')).toBe(0);
    expect(divergence('in', 'in', 'on')).toBeGreaterThan(0.05);
    expect(divergence('in', 'in')).toBeNull();
    expect(
      measureConsistency(written('in', 'on', 'at'), notMeasured('not English')).functionWordDivergence.reason,
    ).toBe('not English');
  });
});
