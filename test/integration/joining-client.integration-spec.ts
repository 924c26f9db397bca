import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { JoiningClient } from '../../src/database/joining-client.js';
import { ormOptions } from '../../src/database/orm-options.js';
import { entities } from '../../src/entities.js';
import { databaseUrl, withClient } from '../support/database.js';

/** Refused by the database: the last argument is no JSON. */
const FAILING_STORE = `select * from store_session_change(gen_random_uuid(), 'nobody', '{}', '[]', 'no json')`;

describe('JoiningClient', () => {
  let client: JoiningClient;
  const isOpen = async (): Promise<boolean> => {
    const { rows } = await client.query('select now() <> statement_timestamp() as open');
    return rows[0].open;
  };

  beforeEach(async () => {
    client = new JoiningClient(databaseUrl());
    await client.connect();
  });
  afterEach(() => client.end());

  it('begins a transaction with its first statement, whose answer it gives', async () => {
    await client.query('begin');
    const { rows } = await client.query("select 'first' as statement");
    expect(rows).toEqual([{ statement: 'first' }]);
    expect(await isOpen()).toBe(true);
    await client.query('commit');
    expect(await isOpen()).toBe(false);
  });

  it('begins before a statement with values as well', async () => {
    await client.query('begin');
    const { rows } = await client.query('select $1::int as value', [7]);
    expect(rows).toEqual([{ value: 7 }]);
    expect(await isOpen()).toBe(true);
    await client.query('rollback');
  });

  it('fails the statement after a storing that fails, so that nothing is committed', async () => {
    await client.query('begin');
    await client.query('select 1');
    await client.query(FAILING_STORE);
    await expect(client.query('commit')).rejects.toMatchObject({ code: '22P02' });
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback');
    expect(await isOpen()).toBe(false);
  });

  it('sends an insert of the ORM with the next statement, which fails when the insert does', async () => {
    await client.query('create temporary table "notes" ("id" int primary key)');
    await client.query('begin');
    await client.query('insert into "notes" ("id") values (1)');
    const { rows } = await client.query('select id from notes');
    expect(rows).toEqual([{ id: 1 }]);
    await client.query('insert into "notes" ("id") values (1)');
    await expect(client.query('commit')).rejects.toMatchObject({ code: '23505' });
    await client.query('rollback');
    expect(await isOpen()).toBe(false);
  });

  it('answers an insert that returns what the database fills in', async () => {
    await client.query('create temporary table "notes" ("id" int generated always as identity, "text" text)');
    const { rows } = await client.query(`insert into "notes" ("text") values ('returning "x') returning "id"`);
    expect(rows).toEqual([{ id: 1 }]);
  });

  it('does not send what was held when it is rolled back', async () => {
    await client.query('begin');
    await client.query('rollback');
    expect(await isOpen()).toBe(false);
    await client.query('begin');
    await client.query('select 1');
    await client.query(FAILING_STORE);
    await client.query('rollback');
    expect(await isOpen()).toBe(false);
  });

  it('takes a rollback as done once the connection is gone, and can be used no more', async () => {
    await client.query('begin');
    const { rows } = await client.query('select pg_backend_pid() as pid');
    await endBackend(rows[0].pid);
    await expect(client.query('select 1')).rejects.toThrow();
    await client.query('rollback');
    await expect(client.query('select 1')).rejects.toThrow();
  });
});

describe('a pool of one connection', () => {
  it.each(['before the next statement', 'at the commit'])(
    'serves again and closes after the database dropped a transaction %s',
    async (moment) => {
      const orm = await MikroORM.init(ormOptions(entities, { url: databaseUrl(), poolSize: 1 }));
      const em = orm.em.fork();
      const broken = em.transactional(async (inside) => {
        const [{ pid }] = await inside.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
        await endBackend(pid);
        if (moment === 'before the next statement') await inside.execute('select 1');
      });
      await expect(broken).rejects.toThrow();
      expect(await em.execute('select 1 as one')).toEqual([{ one: 1 }]);
      await orm.close();
    },
  );
});

/** Ends a session of the database and waits until it is gone. */
async function endBackend(pid: number): Promise<void> {
  await withClient('superuser', async (superuser) => {
    await superuser.query('select pg_terminate_backend($1, 5000)', [pid]);
  });
}
