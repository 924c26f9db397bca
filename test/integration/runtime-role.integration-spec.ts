import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { insertCanaryRows } from '../support/canary-rows.js';
import { describeTables, rowsOf } from '../support/catalog.js';
import { withClient } from '../support/database.js';

const PERMISSION_DENIED = '42501';
const alice = `alice-${randomUUID()}`;

/** Runs one statement as the role of the service, acting for alice; the transaction never commits. */
function asRuntime(statement: string): Promise<pg.QueryResult> {
  return withClient('runtime', async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.user_id', $1, true)", [alice]);
    return client.query(statement);
  });
}

describe('the role that runs the service', () => {
  beforeAll(() => withClient('superuser', (client) => insertCanaryRows(client, alice, 'canary')));

  it.each([
    ['read the log of migrations', 'select * from mikro_orm_migrations'],
    ['write the log of migrations', "insert into mikro_orm_migrations (name) values ('x')"],
    ['change an event', "update onboarding_events set type = 'x'"],
    ['remove an event', 'delete from onboarding_events'],
    ['change an entry of the audit log', "update audit_log set purpose = 'x'"],
    ['remove an entry of the audit log', 'delete from audit_log'],
    ['change a function that runs as the owner', 'alter function count_shared_api_keys() reset all'],
    ['become the owner', 'set role app_owner'],
    ['become a superuser', 'set session authorization postgres'],
    ['free itself from row level security', 'alter role app_user bypassrls'],
    ['add a table', 'create table public.mine (id int)'],
    [
      'add a function that runs as somebody else',
      'create function public.mine() returns int language sql as $$ select 1 $$',
    ],
    ['change a read function', 'alter function read_onboarding_status(text) security definer'],
    ['read passwords', 'select * from pg_authid'],
    ['read files of the server', "select pg_read_file('postgresql.conf')"],
    ['run programs on the server', "copy (select 1) to program 'true'"],
  ])('cannot %s', async (_title, statement) => {
    await expect(asRuntime(statement)).rejects.toMatchObject({ code: PERMISSION_DENIED });
  });

  it('cannot change, empty or drop any table, nor its policies', async () => {
    const tables = await withClient('superuser', describeTables);
    for (const { table } of tables) {
      for (const statement of [
        `alter table ${table} add column mine int`,
        `alter table ${table} disable row level security`,
        `alter table ${table} no force row level security`,
        `drop policy ${table}_owner_policy on ${table}`,
        `create policy mine on ${table} using (true)`,
        `truncate ${table}`,
        `drop table ${table}`,
        `create trigger mine before insert on ${table} execute function suppress_redundant_updates_trigger()`,
      ]) {
        const refusal = await asRuntime(statement).catch((error: unknown) => error);
        expect({ statement, code: Reflect.get(Object(refusal), 'code') }).toEqual({
          statement,
          code: PERMISSION_DENIED,
        });
      }
    }
  });

  it('gets an error, not all rows, when it switches row level security off for itself', async () => {
    await withClient('runtime', async (client) => {
      await client.query('set row_security = off');
      await expect(client.query('select * from onboarding_sessions')).rejects.toMatchObject({
        code: PERMISSION_DENIED,
      });
    });
  });

  it('sees nothing on any table before it acts for a user', async () => {
    for (const { table } of await withClient('superuser', describeTables)) {
      const answer = withClient('runtime', (client) => client.query(`select * from ${table}`));
      await expect(answer).rejects.toThrow('unrecognized configuration parameter "app.user_id"');
    }
  });

  it('can do its work: read, add and remove rows of the user it acts for', async () => {
    const read = await asRuntime('select user_id from onboarding_events');
    expect(read.rows).toEqual([{ user_id: alice }]);
    expect((await asRuntime('update api_keys set last4 = last4')).rowCount).toBe(1);
    expect((await asRuntime('delete from onboarding_sessions')).rowCount).toBe(1);
  });
});

describe('the role that owns the tables', () => {
  it('sees no row without acting for a user, because the policies bind it as well', async () => {
    await withClient('superuser', (client) => insertCanaryRows(client, `owned-${alice}`, 'canary'));
    for (const { table } of await withClient('superuser', describeTables)) {
      const seen = await withClient('owner', async (client) => {
        await client.query("select set_config('app.user_id', '', false)");
        return (await client.query(`select * from ${table}`)).rowCount;
      });
      expect({ table, seen }).toEqual({ table, seen: 0 });
    }
    const rows = await withClient('superuser', (client) => rowsOf(client, alice));
    expect([...rows.values()].every(({ length }) => length > 0)).toBe(true);
  });
});
