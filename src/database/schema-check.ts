import type { MikroORM } from '@mikro-orm/postgresql';
import { withConnection } from './connect.js';

/** The tables are not there or closed to the runtime role. The message is one line with the remedy. */
export class SchemaNotReadyError extends Error {
  override readonly name = 'SchemaNotReadyError';
}

const QUERY = `
  select name as missing, null as closed from unnest($1::text[]) as name where to_regclass(quote_ident(name)) is null
  union all
  select null, name from unnest($1::text[]) as name
  where to_regclass(quote_ident(name)) is not null and not has_table_privilege(to_regclass(quote_ident(name)), 'select')`;

/**
 * Checks, as the runtime role of `url`, that the table of every entity is there and readable.
 * Throws SchemaNotReadyError naming those that are not and ending with `remedy`.
 */
export async function assertMigrated(orm: MikroORM, url: string, remedy: string): Promise<void> {
  const tables = [...orm.getMetadata().getAll().values()].map((entity) => entity.tableName);
  await withConnection('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<{ missing: string | null; closed: string | null }>(QUERY, [tables]);
    const missing = rows.flatMap((row) => row.missing ?? []);
    const closed = rows.flatMap((row) => row.closed ?? []);
    if (missing.length > 0) throw new SchemaNotReadyError(`The database lacks ${missing.join(', ')}. ${remedy}`);
    if (closed.length > 0)
      throw new SchemaNotReadyError(`The role of DATABASE_URL may not read ${closed.join(', ')}. ${remedy}`);
  });
}
