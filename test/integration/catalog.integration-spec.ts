import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canaryRows, insertCanaryRows } from '../support/canary-rows.js';
import { describeTables, rowsOf, type TableFacts } from '../support/catalog.js';
import { CROSS_USER_POLICIES, OWNER_FUNCTIONS } from '../support/cross-user.js';
import { withClient } from '../support/database.js';

const SESSIONS = 'onboarding_sessions';
const CASCADE = 'c';

/** Names of the tables that break a rule; the rule holds when there are none. */
const offenders = (tables: readonly TableFacts[], isFine: (table: TableFacts) => boolean): string[] =>
  tables.filter((table) => !isFine(table)).map(({ table }) => table);

const startsWith = (list: readonly string[], start: readonly string[]): boolean =>
  start.every((item, place) => list[place] === item);

describe('every data table', () => {
  let tables: TableFacts[];
  let children: TableFacts[];
  beforeAll(async () => {
    tables = await withClient('superuser', describeTables);
    children = tables.filter(({ table }) => table !== SESSIONS);
  });

  it('is known to these tests', () => {
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(canaryRows('anyone', 'canary')).sort());
  });

  it('names the owner of each row', () => {
    expect(offenders(tables, ({ userIdIsRequired }) => userIdIsRequired)).toEqual([]);
  });

  it('has row level security, which binds its owner as well', () => {
    expect(offenders(tables, ({ rlsEnabled, rlsForced }) => rlsEnabled && rlsForced)).toEqual([]);
  });

  it('shows and takes only rows of the user of the transaction, in every policy but those listed', () => {
    const condition = /^\(user_id = current_setting\('app\.user_id'::text\)\)$/;
    const isOwnersOnly = ({ policies }: TableFacts): boolean =>
      policies
        .filter(({ permissive, name }) => permissive && !(name in CROSS_USER_POLICIES))
        .every(({ using, check }) => condition.test(using) && (check === null || condition.test(check)));
    expect(offenders(tables, isOwnersOnly)).toEqual([]);
    expect(
      offenders(tables, ({ policies }) => policies.some(({ command, permissive }) => permissive && command === '*')),
    ).toEqual([]);
  });

  it('takes rows for the session of their own user only', () => {
    const narrowed = ({ policies }: TableFacts): string[] =>
      policies
        .filter(({ permissive, check }) => !permissive && /EXISTS .* onboarding_sessions/s.test(check ?? ''))
        .map(({ command }) => command)
        .sort();
    expect(offenders(children, (table) => narrowed(table).join() === 'a,w')).toEqual([]);
  });

  it('has a primary key that starts with the session', () => {
    expect(offenders(children, ({ primaryKey }) => primaryKey[0] === 'session_id')).toEqual([]);
    expect(tables.find(({ table }) => table === SESSIONS)?.primaryKey).toEqual(['id']);
  });

  it('goes and moves with its session', () => {
    const belongsToSession = ({ foreignKeys }: TableFacts): boolean =>
      foreignKeys.some(
        ({ references, columns, onDelete, onUpdate }) =>
          references === SESSIONS && columns[0] === 'session_id' && onDelete === CASCADE && onUpdate === CASCADE,
      );
    expect(offenders(children, belongsToSession)).toEqual([]);
  });

  it('refers to other tables only within one session', () => {
    const staysInside = ({ foreignKeys }: TableFacts): boolean =>
      foreignKeys.every(({ columns }) => columns[0] === 'session_id');
    expect(offenders(tables, staysInside)).toEqual([]);
  });

  it('has an index that starts with the columns of each foreign key', () => {
    const isIndexed = ({ foreignKeys, indexes }: TableFacts): boolean =>
      foreignKeys.every(({ columns }) => indexes.some((index) => startsWith(index, columns)));
    expect(offenders(tables, isIndexed)).toEqual([]);
  });

  it('loses the rows of a user with the session, and of nobody else', async () => {
    const [leaving, staying] = [`leaving-${randomUUID()}`, `staying-${randomUUID()}`];
    await withClient('superuser', async (client) => {
      for (const userId of [leaving, staying]) await insertCanaryRows(client, userId, `canary-${userId}`);
      const before = [...(await rowsOf(client, leaving))];
      expect(before.filter(([, rows]) => rows.length === 0)).toEqual([]);
      await client.query('delete from onboarding_sessions where user_id = $1', [leaving]);
      expect([...(await rowsOf(client, leaving))].filter(([, rows]) => rows.length > 0)).toEqual([]);
      expect([...(await rowsOf(client, staying))].filter(([, rows]) => rows.length === 0)).toEqual([]);
    });
  });

  it('is moved with its session to another session id', async () => {
    const userId = `moving-${randomUUID()}`;
    const newId = randomUUID();
    await withClient('superuser', async (client) => {
      await insertCanaryRows(client, userId, `canary-${userId}`);
      await client.query('update onboarding_sessions set id = $2 where user_id = $1', [userId, newId]);
      const rows = [...(await rowsOf(client, userId)).values()].flat();
      expect(rows.filter((row) => !row.includes(newId))).toEqual([]);
    });
  });
});

describe('every function and view', () => {
  it('runs with the rights of the caller, so that row level security binds it, unless it is listed', async () => {
    const functions = await withClient('superuser', (client) =>
      client.query("select proname, prosecdef from pg_proc where pronamespace = 'public'::regnamespace"),
    );
    expect(functions.rows.length).toBeGreaterThan(0);
    const asOwner = functions.rows.filter(({ prosecdef }) => prosecdef !== false).map(({ proname }) => proname);
    expect(asOwner.sort()).toEqual(Object.keys(OWNER_FUNCTIONS).sort());
    const views = await withClient('superuser', (client) =>
      client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace
         and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}')`,
      ),
    );
    expect(views.rows).toEqual([]);
  });
});
