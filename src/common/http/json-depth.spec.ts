import { describe, expect, it } from '@jest/globals';
import { isDeeperThan } from './json-depth.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('isDeeperThan', () => {
  it('counts objects and arrays, not scalars', () => {
    expect(isDeeperThan('text', 0)).toBe(false);
    expect(isDeeperThan({ a: [1, { b: null }] }, 3)).toBe(false);
    expect(isDeeperThan({ a: [1, { b: null }] }, 2)).toBe(true);
  });

  it('takes any depth without overflowing', () => {
    expect(isDeeperThan(nested(200_000), 64)).toBe(true);
    expect(isDeeperThan(nested(64), 64)).toBe(false);
  });
});
