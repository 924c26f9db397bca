import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { HostTurns } from './host-turns.js';

const never = new AbortController().signal;
const nothing = (): Promise<null> => Promise.resolve(null);
const free = { atOnce: 2, delayMs: 0 };

describe('HostTurns', () => {
  it('lets so many at once and no more, in the order they came', async () => {
    const turns = new HostTurns();
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const work = (name: number): Promise<void> =>
      turns.run('site.example', free, never, async () => {
        begun.push(name);
        most = Math.max(most, (running += 1));
        await setTimeout(5);
        running -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5, 6].map(work));
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('keeps the delay between beginnings, also between different crawls of a host', async () => {
    const turns = new HostTurns();
    const times: number[] = [];
    const slow = { atOnce: 5, delayMs: 60 };
    await Promise.all(
      [1, 2, 3].map(() => turns.run('site.example', slow, never, () => Promise.resolve(times.push(performance.now())))),
    );
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(119);
  });

  it('does not let one host wait for another', async () => {
    const turns = new HostTurns();
    await turns.run('one.example', { atOnce: 1, delayMs: 60_000 }, never, nothing);
    await expect(turns.run('other.example', free, never, nothing)).resolves.toBeNull();
  });

  it('holds everybody back for the time a host asks for', async () => {
    const turns = new HostTurns();
    const start = performance.now();
    turns.holdBack('site.example', 80);
    await turns.run('site.example', free, never, nothing);
    expect(performance.now() - start).toBeGreaterThanOrEqual(79);
  });

  it('gives up with the reason of the signal and lets the next one begin', async () => {
    const turns = new HostTurns();
    const one = { atOnce: 1, delayMs: 0 };
    const work = Promise.withResolvers<null>();
    const first = turns.run('site.example', one, never, () => work.promise);
    const cancel = new AbortController();
    const second = turns.run('site.example', one, cancel.signal, nothing);
    const third = turns.run('site.example', one, never, nothing);
    cancel.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    work.reject(new Error('the first one failed'));
    await expect(first).rejects.toThrow('failed');
    await expect(third).resolves.toBeNull();
  });
});
