import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntityManager } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type UserId, UserScope } from '../../src/auth/index.js';
import { ApiKey } from '../../src/modules/api-keys/api-key.entity.js';
import { OnboardingSession, sessionIdOf } from '../../src/modules/sessions/index.js';
import { canaryRows } from '../support/canary-rows.js';
import { describeTables, rowsOf } from '../support/catalog.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { newFilledUser } from '../support/filled-user.js';

const REFUSED = /new row violates row-level security policy/;

describe('work that acts for alice', () => {
  let app: NestFastifyApplication;
  let em: EntityManager;
  let alice: UserId;
  let bob: UserId;
  let bobsRows: Map<string, string[]>;
  beforeAll(async () => {
    app = await createTestApp({ DATABASE_POOL_SIZE: '2' });
    em = app.get(EntityManager);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    alice = await newFilledUser(app, 'alice');
    bob = await newFilledUser(app, 'bob');
    bobsRows = await withClient('superuser', (client) => rowsOf(client, bob));
  });

  const as = <T>(userId: UserId, work: () => Promise<T>): Promise<T> => app.get(UserScope).run(userId, work);
  const asAlice = <T>(work: () => Promise<T>): Promise<T> => as(alice, work);
  const expectBobUntouched = async (): Promise<void> =>
    expect(await withClient('superuser', (client) => rowsOf(client, bob))).toEqual(bobsRows);

  it('finds her rows and none of bob', async () => {
    await asAlice(async () => {
      expect((await em.find(OnboardingSession, {})).map(({ userId }) => userId)).toEqual([alice]);
      expect(await em.findOne(OnboardingSession, { id: sessionIdOf(alice) })).not.toBeNull();
      expect(await em.findOne(OnboardingSession, { id: sessionIdOf(bob) })).toBeNull();
      expect(await em.find(OnboardingSession, { userId: bob })).toEqual([]);
      expect(await em.find(ApiKey, { $or: [{ userId: bob }, { session: sessionIdOf(bob) }] })).toEqual([]);
      expect(await em.count(ApiKey, { userId: alice })).toBe(1);
      expect(await em.count(ApiKey, { userId: bob })).toBe(0);
    });
  });

  it('finds none of bob’s rows with the ORM filter switched off', async () => {
    await asAlice(async () => {
      const found = await em.find(OnboardingSession, {}, { filters: false });
      expect(found.map(({ userId }) => userId)).toEqual([alice]);
      expect(await em.count(ApiKey, {}, { filters: { owner: false } })).toBe(1);
      expect(await em.findOne(ApiKey, { userId: bob }, { filters: false })).toBeNull();
    });
  });

  it('finds none of bob’s rows with a query builder that applies no filter', async () => {
    await asAlice(async () => {
      const everything = await em.createQueryBuilder(OnboardingSession).select('*').getResultList();
      expect(everything.map(({ userId }) => userId)).toEqual([alice]);
      expect(await em.createQueryBuilder(ApiKey).where({ userId: bob }).getResultList()).toEqual([]);
    });
  });

  it('updates and deletes her rows and none of bob', async () => {
    await asAlice(async () => {
      const off = { filters: false };
      expect(await em.nativeUpdate(ApiKey, { userId: bob }, { last4: 'evil' })).toBe(0);
      expect(await em.nativeUpdate(ApiKey, { userId: bob }, { last4: 'evil' }, off)).toBe(0);
      expect(await em.nativeUpdate(ApiKey, {}, { last4: 'mine' }, off)).toBe(1);
      expect(await em.nativeDelete(ApiKey, { userId: bob })).toBe(0);
      expect(await em.nativeDelete(OnboardingSession, { id: sessionIdOf(bob) }, off)).toBe(0);
      expect(await em.nativeDelete(ApiKey, {}, off)).toBe(1);
    });
    await expectBobUntouched();
  });

  it('cannot reach bob with raw SQL, inside or outside a transaction', async () => {
    await asAlice(async () => {
      for (const { table } of await withClient('superuser', describeTables)) {
        expect(await em.execute(`select distinct user_id from ${table}`)).toEqual([{ user_id: alice }]);
        expect(await em.execute(`select * from ${table} where user_id = ?`, [bob])).toEqual([]);
      }
      await em.transactional(async (inner) => {
        expect(await inner.execute('select user_id from api_keys')).toEqual([{ user_id: alice }]);
        expect(await inner.execute('update api_keys set last4 = ? returning user_id', ['mine'])).toEqual([
          { user_id: alice },
        ]);
        expect(await inner.execute('delete from website_pages returning user_id')).toEqual([{ user_id: alice }]);
      });
      expect(await em.execute('update api_keys set last4 = ? where user_id = ? returning 1', ['evil', bob])).toEqual(
        [],
      );
      expect(await em.execute('delete from onboarding_sessions where user_id = ? returning 1', [bob])).toEqual([]);
    });
    await expectBobUntouched();
  });

  it('does not overwrite bob through a reference that was never loaded', async () => {
    const change = asAlice(async () => {
      em.getReference(OnboardingSession, sessionIdOf(bob)).currentStep = 6;
      em.getReference(ApiKey, [sessionIdOf(bob), 'openai']).last4 = 'evil';
      await em.flush();
    });
    await Promise.allSettled([change]);
    await expectBobUntouched();
    await asAlice(async () => {
      em.getReference(ApiKey, [sessionIdOf(alice), 'openai']).last4 = 'mine';
      await em.flush();
    });
    const rows = await withClient('superuser', (client) => rowsOf(client, alice));
    expect(rows.get('api_keys')?.[0]).toContain('"last4": "mine"');
  });

  it('cannot add a row for another user', async () => {
    const stranger = `stranger-${randomUUID()}`;
    const session = new OnboardingSession(sessionIdOf(stranger), stranger, new Date());
    const insert = asAlice(() => em.persist(session).flush());
    await expect(insert).rejects.toThrow(REFUSED);
    const rawInsert = asAlice(() =>
      em.execute(
        'insert into onboarding_events (session_id, seq, user_id, type, payload, actor, at) values (?, 99, ?, ?, ?, ?, now())',
        [sessionIdOf(bob), bob, 'step.completed', '{}', alice],
      ),
    );
    await expect(rawInsert).rejects.toThrow(REFUSED);
    await expectBobUntouched();
  });

  it('cannot hang its own row on the session of bob', async () => {
    const planted = asAlice(() =>
      em.execute(
        'insert into onboarding_events (session_id, seq, user_id, type, payload, actor, at) values (?, 99, ?, ?, ?, ?, now())',
        [sessionIdOf(bob), alice, 'step.completed', '{}', alice],
      ),
    );
    await expect(planted).rejects.toThrow(REFUSED);
    const moved = asAlice(() => em.nativeUpdate(ApiKey, { userId: alice }, { session: sessionIdOf(bob) }));
    await expect(moved).rejects.toThrow(REFUSED);
    await expectBobUntouched();
  });

  it('cannot give its own row to bob', async () => {
    const giveAway = asAlice(() => em.nativeUpdate(ApiKey, { userId: alice }, { userId: bob }));
    await expect(giveAway).rejects.toThrow(REFUSED);
    await expectBobUntouched();
  });

  it('cannot replace bob’s row by an upsert on its key', async () => {
    const rowOf = (userId: UserId, owner: UserId): object => ({
      ...canaryRows(owner, 'evil')['api_keys'],
      session_id: sessionIdOf(userId),
    });
    const upsert = (row: object): Promise<unknown> =>
      asAlice(() =>
        em.execute(
          `insert into api_keys select * from jsonb_populate_record(null::api_keys, ?)
           on conflict (session_id, provider) do update set last4 = excluded.last4`,
          [JSON.stringify(row)],
        ),
      );
    await expect(upsert(rowOf(bob, bob))).rejects.toThrow(REFUSED);
    await expect(upsert(rowOf(bob, alice))).rejects.toThrow(REFUSED);
    const ormUpsert = asAlice(() =>
      em.upsert(OnboardingSession, {
        id: sessionIdOf(bob),
        userId: alice,
        currentStep: 6,
        startedAt: new Date(),
        updatedAt: new Date(),
      }),
    );
    await expect(ormUpsert).rejects.toThrow();
    await expectBobUntouched();
    await upsert(rowOf(alice, alice));
  });

  it('stays apart from work for bob that runs at the same time on the same connections', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => {
        const userId = turn % 2 === 0 ? alice : bob;
        return as(userId, async () => {
          const first = await em.find(ApiKey, {});
          const raw = await em.execute<{ user_id: string }[]>('select user_id from website_pages');
          return [userId, ...first.map((key) => key.userId), ...raw.map((row) => row.user_id)];
        });
      }),
    );
    for (const [userId, ...owners] of seen) expect(owners).toEqual([userId, userId]);
  });
});
