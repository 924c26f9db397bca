import type pg from 'pg';
import { withConnection } from './connect.js';

/** Work that one process at a time does on a database; the numbers are keys of advisory locks. */
const EXCLUSIVE_WORK = { keyRotation: 0x616c7773 } as const;

type ExclusiveWork = keyof typeof EXCLUSIVE_WORK;

/**
 * Runs `work` on a connection of its own while no other process does the same; null when one does. The lock goes with
 * its connection, also when this process is killed. Throws DatabaseConnectionError.
 */
export function tryExclusively<T>(
  url: string,
  name: ExclusiveWork,
  work: (client: pg.Client) => Promise<T>,
): Promise<T | null> {
  return withConnection('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      EXCLUSIVE_WORK[name],
    ]);
    return rows[0]?.taken === true ? work(client) : null;
  });
}

const HELD = `
  select exists (
    select 1 from pg_locks
    where locktype = 'advisory' and granted and classid = 0 and objid = $1::bigint::oid and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())
  ) as held`;

/** Whether some process does the work now. */
export async function isDoneSomewhere(client: pg.Client, name: ExclusiveWork): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(HELD, [EXCLUSIVE_WORK[name]]);
  return rows[0]?.held === true;
}
