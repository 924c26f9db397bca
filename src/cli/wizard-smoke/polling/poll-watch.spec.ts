import { describe, expect, it } from '@jest/globals';
import { PollWatch } from './poll-watch.js';

/** Number of the poll at which polling ends, and why. */
function endOf(progressOf: (poll: number) => number | null, msPerPoll = 0): [number, string] {
  const watch = new PollWatch(0);
  for (let poll = 1; ; poll += 1) {
    const end = watch.polled(progressOf(poll), poll * msPerPoll);
    if (end !== null) return [poll, end];
  }
}

describe('PollWatch', () => {
  it('ends after 20 polls without progress', () => {
    expect(endOf(() => 20)).toEqual([21, 'the progress stayed at 20 for 20 polls']);
  });

  it('begins to count anew when the progress changes', () => {
    expect(endOf((poll) => (poll < 15 ? 10 : 20))[0]).toBe(35);
  });

  it('counts polls without an answer as polls without progress', () => {
    expect(endOf(() => null)[0]).toBe(20);
  });

  it('ends after 180 polls, however it goes on', () => {
    expect(endOf((poll) => poll)).toEqual([180, '180 polls were not enough']);
  });

  it('ends after ten minutes', () => {
    expect(endOf((poll) => poll, 30_000)).toEqual([20, '10 minutes were not enough']);
  });
});
