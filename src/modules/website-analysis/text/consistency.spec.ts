import { describe, expect, it } from '@jest/globals';
import { measureConsistency } from './consistency.js';
import { analysePage } from './segmentation/analyse-page.js';

/** A page of five sentences of the given length. */
const page = (words: number, index: number) =>
  analysePage(
    { url: `https://example.com/${index}`, text: `We ${'really '.repeat(words - 2)}care. `.repeat(5), contentHash: '' },
    'eng',
  );

describe('measureConsistency', () => {
  it('is the coefficient of variation of the page means', () => {
    const { sentenceLengthVariation, comparedPages } = measureConsistency([4, 8, 12].map(page));
    expect(sentenceLengthVariation.value).toBeCloseTo(Math.sqrt(32 / 3) / 8, 10);
    expect(comparedPages).toBe(3);
  });

  it('is 0 when all pages agree', () => {
    expect(measureConsistency([6, 6, 6].map(page)).sentenceLengthVariation.value).toBe(0);
  });

  it('needs three pages', () => {
    expect(measureConsistency([4, 8].map(page)).sentenceLengthVariation).toEqual({
      value: null,
      reason: 'needs 3 different pages with at least 5 sentences each; there are 2',
    });
  });
});
