import { describe, expect, it } from '@jest/globals';
import { isUserId, type UserId } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { lasting, passing } from '../calling/call-failure.js';
import { type AskedParty, Cooldowns } from './cooldowns.js';

class SetClock extends Clock {
  time = 0;

  override now(): Date {
    return new Date(this.time);
  }
}

function user(name: string): UserId {
  if (!isUserId(name)) throw new Error('Not a user id');
  return name;
}

const own: AskedParty = {
  userId: user('user-1'),
  provider: 'openai',
  model: 'model-1',
  opened: { key: 'sk-1', source: 'user', baseUrl: null, isOperatorUrl: false },
};
const workspace: AskedParty = { ...own, opened: { ...own.opened, key: 'sk-w', source: 'workspace' } };

describe('Cooldowns', () => {
  it('spares a refused key, of that user alone, until the pause is over or the key another one', () => {
    const clock = new SetClock();
    const cooldowns = new Cooldowns(clock);
    cooldowns.failed(own, lasting('auth'));
    expect(cooldowns.reasonFor(own)).toBe('auth');
    expect(cooldowns.reasonFor({ ...own, userId: user('user-2') })).toBeNull();
    expect(cooldowns.reasonFor({ ...own, opened: { ...own.opened, key: 'sk-2' } })).toBeNull();
    clock.time += 30_000;
    expect(cooldowns.reasonFor(own)).toBeNull();
  });

  it('spares the key of the workspace for everybody, as long as the provider asks', () => {
    const clock = new SetClock();
    const cooldowns = new Cooldowns(clock);
    cooldowns.failed(workspace, passing('rate', 60_000));
    clock.time += 59_999;
    expect(cooldowns.reasonFor({ ...workspace, userId: user('user-2') })).toBe('rate');
    expect(cooldowns.reasonFor(own)).toBeNull();
  });

  it('spares a server for everybody after three failed questions in a row, and then after each', () => {
    const clock = new SetClock();
    const cooldowns = new Cooldowns(clock);
    const fail = (): void => cooldowns.failed(own, passing('unavailable'));
    fail();
    fail();
    cooldowns.worked(workspace);
    fail();
    fail();
    expect(cooldowns.reasonFor(own)).toBeNull();
    fail();
    expect(cooldowns.reasonFor(workspace)).toBe('unavailable');
    expect(cooldowns.reasonFor({ ...own, opened: { ...own.opened, baseUrl: 'https://gateway.example' } })).toBeNull();
    clock.time += 15_000;
    expect(cooldowns.reasonFor(own)).toBeNull();
    fail();
    expect(cooldowns.reasonFor(own)).toBe('unavailable');
  });

  it('pauses nobody for a model that a server does not know, or a question that it refuses', () => {
    const cooldowns = new Cooldowns(new SetClock());
    for (let times = 0; times < 5; times += 1) cooldowns.failed(own, lasting('unavailable'));
    expect(cooldowns.reasonFor(own)).toBeNull();
    expect(cooldowns.reasonFor(workspace)).toBeNull();
  });

  it('does not pause other models for one that is too slow', () => {
    const cooldowns = new Cooldowns(new SetClock());
    for (let times = 0; times < 3; times += 1) cooldowns.failed({ ...own, model: 'slow' }, passing('timeout'));
    expect(cooldowns.reasonFor({ ...own, model: 'slow' })).toBe('timeout');
    expect(cooldowns.reasonFor(workspace)).toBeNull();
  });

  it('pauses nobody for what a model wrote', () => {
    const cooldowns = new Cooldowns(new SetClock());
    cooldowns.failed(own, lasting('invalid_output'));
    cooldowns.failed(own, lasting('unsafe'));
    expect(cooldowns.reasonFor(own)).toBeNull();
  });
});
