import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { sessionIdOf } from '../../src/modules/sessions/index.js';
import { insertCanaryRows } from '../support/canary-rows.js';
import { describeTables, rowsOf } from '../support/catalog.js';
import { CROSS_USER_POLICIES, OWNER_FUNCTIONS } from '../support/cross-user.js';
import { withClient } from '../support/database.js';

const PERMISSION_DENIED = '42501';
const CANARY = `canary-${randomUUID()}`;
const alice = `alice-${randomUUID()}`;
const bob = `bob-${randomUUID()}`;

/** One use of every function that runs as the owner. */
const CALLS = [
  'select * from count_api_keys_by_master_key()',
  'select * from count_shared_api_keys()',
  `select * from read_api_keys_to_rotate('{test}', '${randomUUID()}', '', 1)`,
  "select * from store_rotated_api_keys('[]')",
];

/** Runs statements as the role of the service, acting for alice; the transaction never commits. */
function asRuntime<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient('runtime', async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.user_id', $1, true)", [alice]);
    return work(client);
  });
}

describe('what sees the rows of all users', () => {
  beforeAll(() =>
    withClient('superuser', async (client) => {
      for (const userId of [alice, bob]) await insertCanaryRows(client, userId, CANARY);
    }),
  );

  it('is one policy for reading api_keys and the listed functions, each open to the service alone', async () => {
    const tables = await withClient('superuser', describeTables);
    const owners = /^\(user_id = current_setting\('app\.user_id'::text\)\)$/;
    const others = tables.flatMap(({ table, policies }) =>
      policies
        .filter(({ permissive, using }) => permissive && !owners.test(using))
        .map(({ name, using, command, check }) => ({ table, name, using, command, check })),
    );
    expect(others).toEqual(
      Object.entries(CROSS_USER_POLICIES).map(([name, using]) => ({
        table: 'api_keys',
        name,
        using,
        command: 'r',
        check: null,
      })),
    );
    const functions = await withClient('superuser', (client) =>
      client.query(
        `select p.proname as name, pg_get_function_result(p.oid) as tells, p.proconfig as settings,
           has_function_privilege('app_user', p.oid, 'execute') as service,
           exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0) as everybody
         from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
      ),
    );
    expect(functions.rows).toEqual(
      Object.entries(OWNER_FUNCTIONS).map(([name, { tells }]) => {
        return { name, tells, settings: ['search_path=public, pg_temp'], service: true, everybody: false };
      }),
    );
  });

  it('opens nothing to the service that sets the setting itself', async () => {
    const seen = await asRuntime(async (client) => {
      await client.query("select set_config('app.key_upkeep', 'on', true)");
      const { rows } = await client.query('select distinct user_id from api_keys');
      const { rowCount } = await client.query('update api_keys set last4 = last4 where user_id = $1', [bob]);
      return { users: rows, updated: rowCount };
    });
    expect(seen).toEqual({ users: [{ user_id: alice }], updated: 0 });
  });

  it('leaves the transaction bound to the user it was bound to', async () => {
    for (const call of CALLS) {
      const seen = await asRuntime(async (client) => {
        await client.query(call);
        const { rows } = await client.query(
          "select current_setting('app.user_id') as user_id, is_key_upkeep() as open",
        );
        return { ...rows[0], keys: (await client.query('select distinct user_id from api_keys')).rows };
      });
      expect({ call, seen }).toEqual({ call, seen: { user_id: alice, open: false, keys: [{ user_id: alice }] } });
    }
  });

  it('names no user, and shows of a key its envelope only', async () => {
    const { rows } = await withClient('runtime', (client) =>
      client.query("select * from read_api_keys_to_rotate('{test}', $1, '', 1000)", [
        '00000000-0000-0000-0000-000000000000',
      ]),
    );
    expect(rows).toContainEqual({ session_id: sessionIdOf(bob), provider: 'openai', ciphertext: CANARY });
    expect(JSON.stringify(rows)).not.toContain(bob);
  });

  it('stores nothing but a new envelope over the very one that was read', async () => {
    const before = await withClient('superuser', (client) => rowsOf(client, bob));
    const row = { session_id: sessionIdOf(bob), provider: 'openai', fingerprint: 'f', key_id: 'next' };
    const store = (more: object): Promise<number> =>
      withClient('runtime', async (client) => {
        const rotated = JSON.stringify([{ ...row, ...more }]);
        return (await client.query('select stored from store_rotated_api_keys($1)', [rotated])).rows[0].stored;
      });
    expect(await store({ replaces: 'v1.test.x.y', ciphertext: 'v1.next.x.y' })).toBe(0);
    expect(await store({ replaces: CANARY, provider: 'xai', ciphertext: 'v1.next.x.y' })).toBe(0);
    await expect(store({ replaces: CANARY, ciphertext: 'v1.test.x.y' })).rejects.toThrow('another master key');
    expect(await withClient('superuser', (client) => rowsOf(client, bob))).toEqual(before);
    expect(await store({ replaces: CANARY, ciphertext: 'v1.next.x.y', user_id: alice, last4: 'evil' })).toBe(1);
    const after = await withClient('superuser', (client) => rowsOf(client, bob));
    const changed = (rows: Map<string, string[]>): Record<string, unknown> => JSON.parse(rows.get('api_keys')![0]!);
    expect(changed(after)).toEqual({
      ...changed(before),
      ciphertext: 'v1.next.x.y',
      key_id: 'next',
      fingerprint: 'f',
    });
    after.delete('api_keys');
    before.delete('api_keys');
    expect(after).toEqual(before);
  });

  it('is closed to every other role', async () => {
    const role = `nobody_${randomUUID().slice(0, 8)}`;
    await withClient('superuser', async (client) => {
      await client.query('begin');
      await client.query(`create role ${role}`);
      await client.query(`grant usage on schema public to ${role}`);
      await client.query(`set local role ${role}`);
      for (const call of CALLS) {
        await client.query('savepoint attempt');
        await expect(client.query(call)).rejects.toMatchObject({ code: PERMISSION_DENIED });
        await client.query('rollback to attempt');
      }
      await client.query('rollback');
    });
  });
});
