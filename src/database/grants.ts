import type { MikroORM } from '@mikro-orm/postgresql';

/** Tables whose rows may be added but never changed or removed by the running service. */
const APPEND_ONLY = new Set(['onboarding_events', 'audit_log']);

/** Tables of the migration tool, which the running service has no business with. */
const INTERNAL = new Set(['mikro_orm_migrations']);

/** Functions that run as the owner of the tables; nobody may call them until it is granted. */
const OWNER_FUNCTIONS =
  "select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef";

/** Lets the runtime role read and write rows and call functions, and nothing else. Safe to repeat. */
export async function grantRuntimeRole(orm: MikroORM, role: string): Promise<void> {
  const quotedRole = quote(role);
  const rows = await orm.em.execute<{ table_name: string }[]>(
    "select tablename as table_name from pg_tables where schemaname = 'public'",
  );
  const statements = rows.flatMap(({ table_name: table }) => [
    `revoke all on ${quote(table)} from ${quotedRole}`,
    ...(INTERNAL.has(table) ? [] : [`grant ${rightsOn(table)} on ${quote(table)} to ${quotedRole}`]),
  ]);
  const functions = await orm.em.execute<{ name: string }[]>(OWNER_FUNCTIONS);
  const calls = functions.map(({ name }) => `grant execute on function ${name} to ${quotedRole}`);
  for (const statement of [`grant usage on schema public to ${quotedRole}`, ...statements, ...calls])
    await orm.em.execute(statement);
}

function rightsOn(table: string): string {
  return APPEND_ONLY.has(table) ? 'select, insert' : 'select, insert, update, delete';
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
