import type { PolicyDef } from '@mikro-orm/core';
import { Entity, Filter } from '@mikro-orm/decorators/legacy';

/** Name of the filter that scopes every query to one user. */
export const OWNER_FILTER = 'owner';

/** PostgreSQL setting that the row policies compare `user_id` with. */
export const USER_SETTING = 'app.user_id';

/** Argument of the owner filter. */
export interface OwnerFilterArguments {
  readonly userId: string;
}

const SESSION_TABLE = 'onboarding_sessions';

/**
 * Rows hang on their user's own session: without this, a row with one user's id and another's session id would pass.
 * Row security narrows the inner select to the user's session.
 */
function ownSessionOnly(tableName: string): PolicyDef[] {
  const check = `exists (select 1 from ${SESSION_TABLE} where ${SESSION_TABLE}.id = ${tableName}.session_id)`;
  return [
    { name: `${tableName}_own_session_insert`, command: 'insert', type: 'restrictive', check },
    { name: `${tableName}_own_session_update`, command: 'update', type: 'restrictive', using: 'true', check },
  ];
}

/**
 * Declares an entity whose rows belong to the user in `user_id`. One declaration gives the filter on every ORM
 * query, the row level security policy in the migration, and FORCE, which binds the table owner as well. `policies`
 * are further ones; a test lists every policy that shows more than the user's own rows.
 */
export function UserOwned(tableName: string, policies: readonly PolicyDef[] = []): ClassDecorator {
  return (target) => {
    Filter({
      name: OWNER_FILTER,
      cond: (args: OwnerFilterArguments) => ({ userId: args.userId }),
      default: true,
      rls: { setting: USER_SETTING },
    })(target);
    Entity({
      tableName,
      rowLevelSecurity: 'force',
      policies: [...(tableName === SESSION_TABLE ? [] : ownSessionOnly(tableName)), ...policies],
    })(target);
  };
}
