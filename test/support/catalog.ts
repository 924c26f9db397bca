import type pg from 'pg';

/** Tables of the migration tool; they hold nothing of any user. */
const INTERNAL = ['mikro_orm_migrations'];

/** A foreign key, with its columns in order. */
export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly references: string;
  readonly onDelete: string;
  readonly onUpdate: string;
}

/** A row policy: permissive ones let rows through, restrictive ones only narrow that. */
interface Policy {
  readonly name: string;
  readonly using: string;
  readonly check: string | null;
  readonly command: string;
  readonly permissive: boolean;
}

/** What the catalog says about one table. */
export interface TableFacts {
  readonly table: string;
  readonly userIdIsRequired: boolean;
  readonly rlsEnabled: boolean;
  readonly rlsForced: boolean;
  readonly primaryKey: readonly string[];
  /** Column lists of all indexes, in index order. */
  readonly indexes: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Conditions that decide which rows a statement may see and write. */
  readonly policies: readonly Policy[];
}

const FACTS = `
  with columns as (
    select attrelid, attnum, attname::text as name, attnotnull from pg_attribute where attnum > 0 and not attisdropped
  )
  select c.relname::text as "table", c.relrowsecurity as "rlsEnabled", c.relforcerowsecurity as "rlsForced",
    exists (select 1 from columns a where a.attrelid = c.oid and a.name = 'user_id' and a.attnotnull) as "userIdIsRequired",
    array(select a.name from pg_index i cross join unnest(i.indkey::int[]) with ordinality k(attnum, place)
          join columns a on a.attrelid = c.oid and a.attnum = k.attnum
          where i.indrelid = c.oid and i.indisprimary order by k.place) as "primaryKey",
    coalesce((select jsonb_agg(array(
        select a.name from unnest(i.indkey::int[]) with ordinality k(attnum, place)
        join columns a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place))
      from pg_index i where i.indrelid = c.oid and i.indpred is null), '[]') as "indexes",
    coalesce((select jsonb_agg(jsonb_build_object('name', f.conname, 'references', f.confrelid::regclass::text,
        'onDelete', f.confdeltype, 'onUpdate', f.confupdtype, 'columns', array(
          select a.name from unnest(f.conkey::int[]) with ordinality k(attnum, place)
          join columns a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place)))
      from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys",
    coalesce((select jsonb_agg(jsonb_build_object('name', p.polname, 'using', pg_get_expr(p.polqual, p.polrelid),
        'check', pg_get_expr(p.polwithcheck, p.polrelid), 'command', p.polcmd,
        'permissive', p.polpermissive))
      from pg_policy p where p.polrelid = c.oid), '[]') as "policies"
  from pg_class c
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all($1)
  order by c.relname`;

/** Every data table of this worker's database, as PostgreSQL itself describes it. */
export async function describeTables(client: pg.Client): Promise<TableFacts[]> {
  const { rows } = await client.query<TableFacts>(FACTS, [INTERNAL]);
  return rows;
}

/** All rows of a user as text, by table; a table without one has an empty list. Needs a superuser. */
export async function rowsOf(client: pg.Client, userId: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { table } of await describeTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${client.escapeIdentifier(table)} t where user_id = $1 order by 1`,
      [userId],
    );
    found.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return found;
}
