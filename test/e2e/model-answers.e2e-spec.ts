import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/common/time/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { asModelUser } from '../support/model-ports.js';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const setTime = (time: string) => jest.spyOn(app.get(Clock), 'now').mockImplementation(() => new Date(time));

async function newUser(): Promise<Actor> {
  const user = newActor(app);
  await user.send('POST', '/api/onboarding/start');
  return user;
}

const keep = (user: Actor, key: string, answer: string) =>
  asModelUser(app, user, ({ cache, userId }) => cache.keep(userId, key, answer));

const find = (user: Actor, key: string) => asModelUser(app, user, ({ cache, userId }) => cache.find(userId, key));

async function countOf({ userId }: Actor): Promise<number> {
  const { rows } = await withClient('superuser', (client) =>
    client.query('select count(*)::int as count from model_answers where user_id = $1', [userId]),
  );
  return rows[0].count;
}

describe('an answer that is kept', () => {
  it('is found by its user and its key, as it was kept last', async () => {
    const [user, other] = [await newUser(), await newUser()];
    await keep(user, 'a', '{"tone":"first"}');
    await keep(user, 'a', '{"tone":"last"}');
    expect([await find(user, 'a'), await find(user, 'b'), await find(other, 'a')]).toEqual([
      '{"tone":"last"}',
      null,
      null,
    ]);
  });

  it('is found by nobody who names another user, for the rows are not theirs to see', async () => {
    const [user, other] = [await newUser(), await newUser()];
    await keep(user, 'a', 'mine');
    const { userId } = await asModelUser(app, user, (ports) => Promise.resolve(ports));
    expect(await asModelUser(app, other, ({ cache }) => cache.find(userId, 'a'))).toBeNull();
  });

  it('counts for 30 days and is removed later', async () => {
    const user = await newUser();
    setTime('2026-03-01T12:00:00.000Z');
    await keep(user, 'a', 'old');
    setTime('2026-03-31T11:59:59.999Z');
    expect(await find(user, 'a')).toBe('old');
    setTime('2026-03-31T12:00:00.000Z');
    expect(await find(user, 'a')).toBeNull();
    await keep(user, 'b', 'new');
    expect(await countOf(user)).toBe(1);
  });

  it('makes room for the newest hundred', async () => {
    const user = await newUser();
    for (let number = 0; number < 103; number += 1) {
      setTime(new Date(Date.UTC(2026, 2, 1) + number).toISOString());
      await keep(user, `key-${number}`, `answer ${number}`);
    }
    expect(await countOf(user)).toBe(100);
    expect([await find(user, 'key-2'), await find(user, 'key-3')]).toEqual([null, 'answer 3']);
  });

  it('is not one that is too long or that cannot be stored', async () => {
    const user = await newUser();
    await keep(user, 'long', 'x'.repeat(100_001));
    await keep(user, 'nul', 'a\0b');
    expect(await countOf(user)).toBe(0);
  });

  it('goes with a reset and with the account, is in no export, and is not kept for an erased user', async () => {
    const user = await newUser();
    await keep(user, 'a', 'kept-answer');
    expect((await user.send('GET', '/api/onboarding/export')).text).not.toContain('kept-answer');
    await user.send('POST', '/api/onboarding/reset?keep_data=true');
    expect(await countOf(user)).toBe(1);
    await user.send('POST', '/api/onboarding/reset');
    expect(await countOf(user)).toBe(0);
    await keep(user, 'a', 'kept-answer');
    await user.send('DELETE', '/api/onboarding/session');
    expect(await countOf(user)).toBe(0);
    await keep(user, 'a', 'kept-answer');
    expect(await countOf(user)).toBe(0);
  });
});
