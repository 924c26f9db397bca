import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

describe('CircuitBreaker', () => {
  it('blocks twice as long after each further outage, a minute at most', () => {
    const breaker = new CircuitBreaker(() => 0);
    const blocked = [1, 2, 3, 4, 5, 6].map(() => {
      breaker.failed();
      return breaker.blockedMs;
    });
    expect(blocked).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('lets calls through again when the time is over', () => {
    let now = 1_000;
    const breaker = new CircuitBreaker(() => now);
    breaker.failed();
    now += 4_999;
    expect(breaker.blockedMs).toBe(1);
    now += 1;
    expect(breaker.blockedMs).toBe(0);
  });

  it('forgets the outages with the first success', () => {
    const breaker = new CircuitBreaker(() => 0);
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
    expect(breaker.blockedMs).toBe(0);
    breaker.failed();
    expect(breaker.blockedMs).toBe(5_000);
  });
});
