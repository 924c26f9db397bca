import { describe, expect, it } from '@jest/globals';
import { isPausing, LIFE_MS, MOST_FAILURES, retryAt, staleReasons, type Standing } from './freshness.js';

const HOUR = 3_600_000;
const now = new Date('2026-11-25T10:00:00.000Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const standing = (changes: Partial<Standing> = {}): Standing => ({
  generatedAt: ago(HOUR),
  inputHash: 'same',
  failedAt: null,
  failures: 0,
  ...changes,
});

describe('staleReasons', () => {
  it('finds nothing wrong until the last moment of the seventh day', () => {
    expect(staleReasons(standing({ generatedAt: ago(LIFE_MS - 1) }), 'same', now)).toEqual([]);
    expect(staleReasons(standing({ generatedAt: ago(LIFE_MS) }), 'same', now)).toEqual(['expired']);
  });

  it('tells that the input has changed', () => {
    expect(staleReasons(standing(), 'other', now)).toEqual(['input_changed']);
  });

  it('asks a failed model again after an hour, a bounded number of times', () => {
    const failed = (minutes: number, failures: number) =>
      staleReasons(standing({ failedAt: ago(minutes * 60_000), failures }), 'same', now);
    expect(failed(59, 1)).toEqual([]);
    expect(failed(60, 1)).toEqual(['model_failed']);
    expect(failed(60, MOST_FAILURES)).toEqual([]);
  });

  it('says nothing of what was never generated', () => {
    expect(staleReasons(standing({ generatedAt: null }), 'other', now)).toEqual([]);
  });
});

describe('isPausing', () => {
  it('lasts an hour from the failure', () => {
    const failed = standing({ failedAt: ago(HOUR - 1) });
    expect([isPausing(failed, now), isPausing(standing({ failedAt: ago(HOUR) }), now)]).toEqual([true, false]);
    expect(retryAt(failed)).toEqual(new Date(now.getTime() + 1));
    expect(retryAt(standing())).toBeNull();
  });
});
