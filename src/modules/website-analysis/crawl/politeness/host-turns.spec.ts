import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { HostTurns } from './host-turns.js';

const never = new AbortController().signal;
const free = { atOnce: 2, delayMs: 0 };

describe('HostTurns', () => {
  it('lets so many at once and no more, in the order they came', async () => {
    const turns = new HostTurns();
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = async (name: number): Promise<void> => {
      using _turn = await turns.take('site.example', free, never);
      begun.push(name);
      most = Math.max(most, (running += 1));
      await setTimeout(5);
      running -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map(work));
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('keeps the delay between beginnings, also between different crawls of a host', async () => {
    const turns = new HostTurns();
    const times: number[] = [];
    const slow = { atOnce: 5, delayMs: 60 };
    for (const _turn of [1, 2, 3]) {
      (await turns.take('site.example', slow, never))[Symbol.dispose]();
      times.push(performance.now());
    }
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(119);
  });

  it('does not let one host wait for another', async () => {
    const turns = new HostTurns();
    await turns.take('one.example', { atOnce: 1, delayMs: 60_000 }, never);
    await expect(turns.take('other.example', free, never)).resolves.toBeDefined();
  });

  it('holds everybody back for the time a host asks for', async () => {
    const turns = new HostTurns();
    const start = performance.now();
    turns.holdBack('site.example', 80);
    await turns.take('site.example', free, never);
    expect(performance.now() - start).toBeGreaterThanOrEqual(79);
  });

  it('gives up with the reason of the signal and lets the next one begin', async () => {
    const turns = new HostTurns();
    const first = await turns.take('site.example', { atOnce: 1, delayMs: 0 }, never);
    const cancel = new AbortController();
    const second = turns.take('site.example', { atOnce: 1, delayMs: 0 }, cancel.signal);
    const third = turns.take('site.example', { atOnce: 1, delayMs: 0 }, never);
    cancel.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    first[Symbol.dispose]();
    await expect(third).resolves.toBeDefined();
  });
});
