import { describe, expect, it } from '@jest/globals';
import { reportedTokens } from './reported-tokens.js';

describe('reportedTokens', () => {
  it.each([0, 1, 128_000])('takes %d', (count) => {
    expect(reportedTokens(count)).toBe(count);
  });

  it.each([null, -1, 1.5, Number.NaN, Infinity, 1e300])('counts %p as not reported', (count) => {
    expect(reportedTokens(count)).toBeNull();
  });
});
