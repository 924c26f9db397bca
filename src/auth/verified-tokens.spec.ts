import { describe, expect, it } from '@jest/globals';
import { Clock } from '../common/time/index.js';
import { type AuthenticatedUser, isUserId } from './authenticated-user.js';
import { VerifiedTokens } from './verified-tokens.js';

class SetClock extends Clock {
  constructor(private time: number) {
    super();
  }
  override now(): Date {
    return new Date(this.time);
  }
  pass(seconds: number): void {
    this.time += seconds * 1000;
  }
}

function userUntil(seconds: number): AuthenticatedUser {
  const id = 'alice';
  if (!isUserId(id)) throw new Error('not a user id');
  return { id, roles: [], email: null, firstName: null, lastName: null, expiresAt: new Date(seconds * 1000) };
}

describe('VerifiedTokens', () => {
  it('finds a token for a minute and then looks again', () => {
    const clock = new SetClock(0);
    const tokens = new VerifiedTokens(clock);
    const user = userUntil(3600);
    tokens.remember('a.b.c', user);
    clock.pass(59);
    expect(tokens.find('a.b.c')).toBe(user);
    expect(tokens.find('a.b.d')).toBeUndefined();
    clock.pass(2);
    expect(tokens.find('a.b.c')).toBeUndefined();
  });

  it('never believes a token past its end', () => {
    const clock = new SetClock(0);
    const tokens = new VerifiedTokens(clock);
    tokens.remember('a.b.c', userUntil(10));
    clock.pass(9);
    expect(tokens.find('a.b.c')).toBeDefined();
    clock.pass(1);
    expect(tokens.find('a.b.c')).toBeUndefined();
  });

  it('forgets the oldest when there are too many', () => {
    const tokens = new VerifiedTokens(new SetClock(0));
    for (let number = 0; number <= 10_000; number += 1) tokens.remember(`token-${number}`, userUntil(3600));
    expect(tokens.find('token-0')).toBeUndefined();
    expect(tokens.find('token-10000')).toBeDefined();
  });
});
