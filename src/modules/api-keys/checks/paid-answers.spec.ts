import { describe, expect, it } from '@jest/globals';
import { isUserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import type { ProviderName } from '../providers/provider-name.js';
import type { Check } from './check.js';
import { type AskedAboutKey, PaidAnswers } from './paid-answers.js';

const HOUR_MS = 3_600_000;

class SetClock extends Clock {
  time = new Date('2026-11-22T10:00:00.000Z');

  override now(): Date {
    return this.time;
  }
}

function keyOf(userId: string, key: string, provider: ProviderName = 'exa'): AskedAboutKey {
  if (!isUserId(userId)) throw new Error('Not a user id');
  return { userId, provider, key };
}

/** Paid answers, and how often the provider was asked. */
function scene(status: Check['status'] = 'valid') {
  const clock = new SetClock();
  const paid = new PaidAnswers(clock);
  let asked = 0;
  const once = (key: AskedAboutKey) =>
    paid.once(key, () => {
      asked += 1;
      return Promise.resolve({ status, detail: 'fine', checkedAt: clock.now(), retryAt: null });
    });
  return { clock, paid, once, asked: () => asked };
}

describe('PaidAnswers', () => {
  it('asks once in 24 hours for the same user and key', async () => {
    const { clock, once, asked } = scene();
    expect(await once(keyOf('alice', 'key-1'))).toMatchObject({ status: 'valid', isFresh: true });
    expect(await once(keyOf('alice', 'key-1'))).toMatchObject({ status: 'valid', isFresh: false });
    expect(asked()).toBe(1);
    expect(await once(keyOf('alice', 'key-2'))).toMatchObject({ isFresh: true });
    expect(await once(keyOf('bob', 'key-1'))).toMatchObject({ isFresh: true });
    clock.time = new Date(clock.time.getTime() + 24 * HOUR_MS);
    expect(await once(keyOf('alice', 'key-1'))).toMatchObject({ isFresh: true });
  });

  it('asks once under both names of a provider', async () => {
    const { once, asked } = scene();
    await once(keyOf('alice', 'key-1', 'metaphor'));
    expect(await once(keyOf('alice', 'key-1', 'exa'))).toMatchObject({ isFresh: false });
    expect(asked()).toBe(1);
  });

  it('asks once for those who come while the provider is being asked', async () => {
    const { once, asked } = scene();
    const told = await Promise.all([once(keyOf('alice', 'key-1')), once(keyOf('alice', 'key-1', 'metaphor'))]);
    expect(told.map(({ isFresh }) => isFresh)).toEqual([true, true]);
    expect(asked()).toBe(1);
  });

  it('asks again after an answer that could not tell, and after an error', async () => {
    const { paid, once, asked } = scene('unknown');
    await once(keyOf('alice', 'key-1'));
    await once(keyOf('alice', 'key-1'));
    expect(asked()).toBe(2);
    await expect(paid.once(keyOf('alice', 'key-1'), () => Promise.reject(new Error('not now')))).rejects.toThrow();
    await once(keyOf('alice', 'key-1'));
    expect(asked()).toBe(3);
  });

  it('holds neither keys nor more than a thousand answers', async () => {
    const { paid, once } = scene();
    for (let index = 0; index <= 1_000; index += 1) await once(keyOf('alice', `secret-${index}`));
    expect(await once(keyOf('alice', 'secret-1'))).toMatchObject({ isFresh: false });
    expect(await once(keyOf('alice', 'secret-0'))).toMatchObject({ isFresh: true });
    expect([...(Reflect.get(paid, 'answers') as Map<string, unknown>).keys()].join()).not.toContain('secret');
  });
});
