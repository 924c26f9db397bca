import { withConnection } from './connect.js';

/** The runtime role could see other users' rows. The message names the reason and the remedy. */
export class UnsafeDatabaseRoleError extends Error {
  override readonly name = 'UnsafeDatabaseRoleError';
}

interface RoleRow {
  readonly role: string;
  readonly is_superuser: boolean;
  readonly bypasses_rls: boolean;
  readonly unforced_tables: string[];
  readonly open_tables: string[];
}

const QUERY = `
  select current_user as role, r.rolsuper as is_superuser, r.rolbypassrls as bypasses_rls,
    array(select c.relname::text from pg_class c
          where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
            and pg_has_role(current_user, c.relowner, 'usage') and not c.relforcerowsecurity
            and c.relname <> 'mikro_orm_migrations') as unforced_tables,
    array(select c.relname::text from pg_class c
          where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
            and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id')) as open_tables
  from pg_roles r where r.rolname = current_user`;

/** Refuses a runtime role that row level security does not bind. Throws UnsafeDatabaseRoleError. */
export function assertSafeRole(url: string): Promise<void> {
  return withConnection('DATABASE_URL', url, async (client) => {
    const { rows } = await client.query<RoleRow>(QUERY);
    const row = rows[0];
    const reason = row ? reasonToRefuse(row) : 'the role is unknown to the server';
    if (reason !== null) throw new UnsafeDatabaseRoleError(`DATABASE_URL is not safe to use: ${reason}`);
  });
}

function reasonToRefuse(row: RoleRow): string | null {
  const remedy = 'Use a role made with NOSUPERUSER NOBYPASSRLS that owns no table';
  if (row.is_superuser) return `role "${row.role}" is a superuser, which ignores row level security. ${remedy}`;
  if (row.bypasses_rls) return `role "${row.role}" has BYPASSRLS. ${remedy}`;
  if (row.unforced_tables.length > 0) {
    return `role "${row.role}" owns ${row.unforced_tables.join(', ')} without FORCE ROW LEVEL SECURITY. ${remedy}`;
  }
  if (row.open_tables.length > 0)
    return `row level security is off on ${row.open_tables.join(', ')}. Run the migrations`;
  return null;
}
