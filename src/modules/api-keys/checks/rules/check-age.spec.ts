import { describe, expect, it } from '@jest/globals';
import { type CheckedKey, isDue, isPaid, stillCounts } from './check-age.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const key: CheckedKey = {
  provider: 'openai',
  status: 'valid',
  checkedAt: hoursAgo(1),
  retryAt: null,
  updatedAt: hoursAgo(500),
};

describe('isDue', () => {
  it.each<[string, Partial<CheckedKey>, boolean]>([
    ['checked an hour ago', {}, false],
    ['checked at the limit', { checkedAt: hoursAgo(168) }, true],
    ['checked just before the limit', { checkedAt: hoursAgo(167.9) }, false],
    ['never checked and saved long ago', { checkedAt: null }, true],
    ['never checked and saved now', { checkedAt: null, updatedAt: NOW }, false],
    ['that could not be told and may now', { status: 'unknown', retryAt: NOW }, true],
    ['that could not be told and may later', { status: 'unknown', retryAt: new Date(NOW.getTime() + 1) }, false],
    ['whose check costs money', { provider: 'exa', checkedAt: hoursAgo(9_000) }, false],
    ['whose provider offers no check', { provider: 'copilotkit', checkedAt: null }, false],
    ['that is locked', { status: 'locked', checkedAt: hoursAgo(9_000) }, false],
  ])('decides for a key %s', (_case, changes, expected) => {
    expect(isDue({ ...key, ...changes }, NOW, 168)).toBe(expected);
  });
});

describe('stillCounts', () => {
  const check = { status: 'valid', detail: '', checkedAt: hoursAgo(23.9), retryAt: null } as const;

  it('lets an answer that was paid for count for 24 hours, if it told something', () => {
    expect(stillCounts(check, NOW)).toBe(true);
    expect(stillCounts({ ...check, checkedAt: hoursAgo(24) }, NOW)).toBe(false);
    expect(stillCounts({ ...check, status: 'unknown' }, NOW)).toBe(false);
    expect(stillCounts({ ...check, checkedAt: null }, NOW)).toBe(false);
  });

  it('knows whose checks cost money', () => {
    expect([isPaid('exa'), isPaid('metaphor'), isPaid('openai'), isPaid('copilotkit')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
