import { describe, expect, it } from '@jest/globals';
import { retryWait } from './retry-after.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const MINUTE_MS = 60_000;

describe('retryWait', () => {
  it.each([
    [undefined, 5 * MINUTE_MS],
    ['', 5 * MINUTE_MS],
    ['soon', 5 * MINUTE_MS],
    ['90', 90_000],
    ['0', 1_000],
    ['99999999999999999999', 24 * 60 * MINUTE_MS],
    ['Sun, 22 Nov 2026 10:02:00 GMT', 2 * MINUTE_MS],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 1_000],
    ['Sun, 22 Nov 2099 10:00:00 GMT', 24 * 60 * MINUTE_MS],
  ])('reads %j as %d ms', (header, wait) => {
    expect(retryWait(header, NOW)).toBe(wait);
  });
});
