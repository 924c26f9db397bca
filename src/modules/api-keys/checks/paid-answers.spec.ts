import { describe, expect, it } from '@jest/globals';
import { isUserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { PaidAnswers, type UnstoredKey } from './paid-answers.js';

const HOUR_MS = 3_600_000;

class SetClock extends Clock {
  time = new Date('2026-11-22T10:00:00.000Z');

  override now(): Date {
    return this.time;
  }
}

function keyOf(userId: string, key: string): UnstoredKey {
  if (!isUserId(userId)) throw new Error('Not a user id');
  return { userId, provider: 'exa', key };
}

describe('PaidAnswers', () => {
  const answer = (clock: Clock) =>
    ({ status: 'valid', detail: 'fine', checkedAt: clock.now(), retryAt: null }) as const;

  it('keeps an answer for the same user, provider and key, for 24 hours', () => {
    const clock = new SetClock();
    const paid = new PaidAnswers(clock);
    paid.keep(keyOf('alice', 'key-1'), answer(clock));
    expect(paid.find(keyOf('alice', 'key-1'))).toMatchObject({ status: 'valid' });
    expect(paid.find(keyOf('alice', 'key-2'))).toBeNull();
    expect(paid.find(keyOf('bob', 'key-1'))).toBeNull();
    clock.time = new Date(clock.time.getTime() + 24 * HOUR_MS);
    expect(paid.find(keyOf('alice', 'key-1'))).toBeNull();
  });

  it('holds neither keys nor more than a thousand answers', () => {
    const clock = new SetClock();
    const paid = new PaidAnswers(clock);
    for (let index = 0; index <= 1_000; index += 1) paid.keep(keyOf('alice', `secret-${index}`), answer(clock));
    expect(paid.find(keyOf('alice', 'secret-0'))).toBeNull();
    expect(paid.find(keyOf('alice', 'secret-1'))).not.toBeNull();
    expect([...(Reflect.get(paid, 'answers') as Map<string, unknown>).keys()].join()).not.toContain('secret');
  });
});
