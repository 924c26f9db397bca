import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService, type OpenedKey } from '../../src/modules/api-keys/index.js';
import { ChangeObservers } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';

const ROUTE = '/api/onboarding/api-keys';
const KEY = 'sk-proj-traces-0123456789abcdef';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function newOwner(): Promise<Actor> {
  const user = newActor(app);
  expect((await user.send('POST', ROUTE, { provider: 'openai', api_key: KEY })).status).toBe(200);
  return user;
}

function use<T>({ userId }: Actor, work: (opened: OpenedKey) => Promise<T>): Promise<T> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  return app.get(UserScope).run(userId, () => app.get(ApiKeysService).withKey(userId, 'openai', 'generation', work));
}

/** What is stored of the key: its envelope and its fingerprint. */
async function secretsOf({ userId }: Actor): Promise<string[]> {
  const { rows } = await withClient('superuser', (client) =>
    client.query('select ciphertext, fingerprint from api_keys where user_id = $1', [userId]),
  );
  return rows.flatMap(({ ciphertext, fingerprint }) => [ciphertext, fingerprint]);
}

/** Every row of every table, those of the job queue among them, that holds one of the texts. */
function rowsWith(texts: readonly string[]): Promise<string[]> {
  return withClient('superuser', async (client) => {
    const tables = await client.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `select t::text as row from ${name} t where exists (select 1 from unnest($1::text[]) s where position(s in t::text) > 0)`,
        [texts],
      );
      found.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return found;
  });
}

describe('a key that is used', () => {
  it('leaves an entry in the log that the user can export, without the key', async () => {
    const user = await newOwner();
    await use(user, () => Promise.resolve());
    const { body, text } = await user.send('GET', '/api/onboarding/export');
    expect(body.audit_log).toEqual([
      {
        action: 'api_key.used',
        provider: 'openai',
        purpose: 'generation',
        source: 'user',
        request_id: null,
        at: body.api_keys[0].last_used_at,
      },
    ]);
    const secrets = await secretsOf(user);
    expect([KEY, ...secrets].filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('leaves an entry when what it was used for fails, and none when it does not open', async () => {
    const user = await newOwner();
    await expect(use(user, () => Promise.reject(new RangeError('no answer')))).rejects.toThrow('no answer');
    await withClient('superuser', (client) =>
      client.query("update api_keys set ciphertext = 'v1.x' where user_id = $1", [user.userId]),
    );
    await expect(use(user, () => Promise.resolve())).rejects.toThrow('damaged');
    expect((await user.send('GET', '/api/onboarding/export')).body.audit_log).toHaveLength(1);
  });

  it('is withheld from whoever returns it or throws it', async () => {
    const user = await newOwner();
    for (const work of [
      ({ key }: OpenedKey) => Promise.resolve({ headers: { authorization: `Bearer ${key}` } }),
      ({ key }: OpenedKey) => Promise.reject(new Error(`401 for ${key}`)),
    ]) {
      const refusal = await use<unknown>(user, work).catch((error: unknown) => error);
      expect(String(refusal)).toContain('withheld');
      expect(String(refusal)).not.toContain(KEY);
    }
  });
});

describe('a key that goes', () => {
  it.each<[string, (user: Actor) => Promise<{ status: number }>]>([
    ['deleted', (user) => user.send('DELETE', `${ROUTE}/openai`)],
    ['reset with its session', (user) => user.send('POST', '/api/onboarding/reset')],
    ['erased with its user', (user) => user.send('DELETE', '/api/onboarding/session')],
  ])('leaves neither envelope nor fingerprint in any table once it is %s', async (_how, remove) => {
    const [user, other] = [await newOwner(), await newOwner()];
    const secrets = await secretsOf(user);
    const envelope = secrets.slice(0, 1);
    expect(await rowsWith(envelope)).toHaveLength(1);
    expect((await remove(user)).status).toBeLessThan(300);
    expect(await rowsWith(envelope)).toEqual([]);
    expect((await rowsWith(secrets)).filter((row) => row.includes(user.userId))).toEqual([]);
    expect(await secretsOf(user)).toEqual([]);
    expect(await secretsOf(other)).toHaveLength(2);
    expect(await rowsWith([KEY])).toEqual([]);
  });

  it('tells so in an event of the same transaction: both happen or neither', async () => {
    const user = await newOwner();
    const secrets = await secretsOf(user);
    let refuses = true;
    app.get(ChangeObservers).add(({ events, userId }) => {
      if (refuses && userId === user.userId && events.some(({ type }) => type === 'api_key.deleted'))
        throw new Error('refused after the key was removed');
    });
    expect((await user.send('DELETE', `${ROUTE}/openai`)).status).toBe(500);
    expect(await secretsOf(user)).toEqual(secrets);
    const deletions = async (): Promise<unknown[]> => {
      const { rows } = await withClient('superuser', (client) =>
        client.query("select payload from onboarding_events where user_id = $1 and type = 'api_key.deleted'", [
          user.userId,
        ]),
      );
      return rows.map(({ payload }) => payload);
    };
    expect(await deletions()).toEqual([]);
    refuses = false;
    expect((await user.send('DELETE', `${ROUTE}/openai`)).status).toBe(204);
    expect(await deletions()).toEqual([{ provider: 'openai' }]);
  });
});
