import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EntityManager } from '@mikro-orm/postgresql';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { runInTransaction, ScopedRead } from '../../src/database/index.js';
import { SessionsService } from '../../src/modules/sessions/index.js';
import { createTestApp } from '../support/create-test-app.js';
import { newFilledUser } from '../support/filled-user.js';

describe('ScopedRead', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it.each(['read_onboarding_status', 'read_onboarding'] as const)(
    '%s returns the rows of the given user only',
    async (name) => {
      const [alice, bob] = [await newFilledUser(app, 'alice'), await newFilledUser(app, 'bob')];
      const reads = app.get(ScopedRead);
      const ofAlice = await reads.call(name, alice);
      expect(ofAlice).toHaveLength(1);
      expect(JSON.stringify(ofAlice)).not.toContain(bob);
      expect(await reads.call(name, `nobody-${randomUUID()}`)).toEqual([]);
      expect(await reads.call(name, "' or '1'='1")).toEqual([]);
      expect(await reads.call(name, '%')).toEqual([]);
    },
  );

  it('read_onboarding gives what the user stored in each table', async () => {
    const alice = await newFilledUser(app, 'alice');
    const [row] = await app.get(ScopedRead).call('read_onboarding', alice);
    const columns = ['steps', 'api_keys', 'analysis', 'preferences', 'competitors', 'persona'];
    expect(columns.filter((column) => row?.[column] === null)).toEqual([]);
  });

  it('reads in a transaction what the transaction wrote, and another user all the same', async () => {
    const alice = await newFilledUser(app, 'alice');
    const newcomer = `newcomer-${randomUUID()}`;
    if (!isUserId(newcomer)) throw new Error('That is no user id');
    const reads = app.get(ScopedRead);
    const [before] = await reads.call('read_onboarding', alice);
    await app.get(UserScope).run(newcomer, () =>
      runInTransaction(app.get(EntityManager), async () => {
        const session = await app.get(SessionsService).start(newcomer);
        const [own] = await reads.call('read_onboarding_status', newcomer);
        expect(own).toMatchObject({ version: 1, started_at: session.startedAt, completed_at: null });
        expect(await reads.call('read_onboarding', alice)).toEqual([before]);
        expect(await app.get(SessionsService).listEvents(newcomer)).toHaveLength(1);
      }),
    );
  });

  it('keeps parallel reads for different users apart on few connections', async () => {
    const users = await Promise.all(Array.from({ length: 10 }, (_, number) => newFilledUser(app, `reader-${number}`)));
    const readers = Array.from({ length: 200 }, (_, turn) => users[turn % users.length] ?? '');
    const answers = await Promise.all(readers.map((user) => app.get(ScopedRead).call('read_onboarding', user)));
    answers.forEach((answer, turn) => {
      const others = users.filter((user) => user !== readers[turn]);
      expect(JSON.stringify(answer)).toContain(readers[turn]);
      expect(others.filter((user) => JSON.stringify(answer).includes(user))).toEqual([]);
    });
  });
});
