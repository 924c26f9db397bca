import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import { withConnection } from './connect.js';
import { ormOptions } from './orm-options.js';

/** The tables are not there or closed to the runtime role. The message is one line with the remedy. */
export class SchemaNotReadyError extends Error {
  override readonly name = 'SchemaNotReadyError';
}

const REMEDY =
  'Run the migrations: set DATABASE_OWNER_URL to the role that owns the tables, here or for npm run migration:up';

const QUERY = `
  select name as missing, null as closed from unnest($1::text[]) as name where to_regclass(quote_ident(name)) is null
  union all
  select null, name from unnest($1::text[]) as name
  where to_regclass(quote_ident(name)) is not null and not has_table_privilege(to_regclass(quote_ident(name)), 'select')`;

/** Checks that every table of the entities is there and readable. Throws SchemaNotReadyError naming those that are not. */
export async function assertMigrated(url: string, entities: readonly EntityClass[]): Promise<void> {
  const tables = await tableNames(url, entities);
  await withConnection('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<{ missing: string | null; closed: string | null }>(QUERY, [tables]);
    const missing = rows.flatMap((row) => row.missing ?? []);
    const closed = rows.flatMap((row) => row.closed ?? []);
    if (missing.length > 0)
      throw new SchemaNotReadyError(`The database of DATABASE_URL lacks ${missing.join(', ')}. ${REMEDY}`);
    if (closed.length > 0)
      throw new SchemaNotReadyError(`The role of DATABASE_URL may not read ${closed.join(', ')}. ${REMEDY}`);
  });
}

async function tableNames(url: string, entities: readonly EntityClass[]): Promise<string[]> {
  const orm = await MikroORM.init(ormOptions(entities, { url, poolSize: 1 }));
  try {
    return [...orm.getMetadata().getAll().values()].map((entity) => entity.tableName).filter((name) => name !== '');
  } finally {
    await orm.close(true);
  }
}
