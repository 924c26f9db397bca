import { describe, expect, it } from '@jest/globals';
import { lasting, passing } from '../calling/call-failure.js';
import { callLimit, retryWait } from './retry-wait.js';

const moment = { calls: 1, leftMs: 60_000, random: 0 };

describe('retryWait', () => {
  it('doubles with every call and spreads the retries of many', () => {
    const failure = passing('unavailable');
    expect(retryWait(failure, moment)).toBe(250);
    expect(retryWait(failure, { ...moment, random: 0.5 })).toBe(375);
    expect(retryWait(failure, { ...moment, calls: 2 })).toBe(500);
    expect(retryWait(failure, { ...moment, calls: 3 })).toBeNull();
  });

  it('gives up what time does not cure', () => {
    expect(retryWait(lasting('auth'), moment)).toBeNull();
  });

  it('keeps to the wait that the provider asks for, or gives it up', () => {
    expect(retryWait(passing('rate', 3_000), moment)).toBe(3_000);
    expect(retryWait(passing('rate', 21_000), moment)).toBeNull();
    expect(retryWait(passing('rate', 3_000), { ...moment, leftMs: 5_000 })).toBeNull();
  });

  it('does not ask a model again that took too long', () => {
    expect(retryWait(passing('timeout'), moment)).toBeNull();
  });
});

describe('callLimit', () => {
  it.each([
    [true, 30_000],
    [false, 60_000],
  ])('with another model: %p', (hasOther, limit) => {
    expect(callLimit({ hasOther, leftMs: 60_000 })).toBe(limit);
  });
});
