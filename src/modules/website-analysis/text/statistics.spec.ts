import { describe, expect, it } from '@jest/globals';
import { lengthDistribution, median, quantile } from './statistics.js';

describe('lengthDistribution', () => {
  it('summarises lengths as worked by hand', () => {
    const { p10, p90, ...rest } = lengthDistribution([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(rest).toEqual({ mean: 5, median: 4.5, standardDeviation: 2 });
    expect(p10).toBeCloseTo(3.4, 10);
    expect(p90).toBeCloseTo(7.6, 10);
  });

  it('does not depend on the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(quantile([10, 0], 0.25)).toBe(2.5);
  });
});
