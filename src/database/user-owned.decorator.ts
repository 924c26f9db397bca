import { Entity, Filter } from '@mikro-orm/decorators/legacy';

/** Name of the filter that scopes every query to one user. */
export const OWNER_FILTER = 'owner';

/** PostgreSQL setting that the row policies compare `user_id` with. */
export const USER_SETTING = 'app.user_id';

/** Argument of the owner filter. */
export interface OwnerFilterArguments {
  readonly userId: string;
}

/**
 * Declares an entity whose rows belong to the user in `user_id`. One declaration gives the filter on every ORM
 * query, the row level security policy in the migration, and FORCE, which binds the table owner as well.
 */
export function UserOwned(tableName: string): ClassDecorator {
  return (target) => {
    Filter({
      name: OWNER_FILTER,
      cond: (args: OwnerFilterArguments) => ({ userId: args.userId }),
      default: true,
      rls: { setting: USER_SETTING },
    })(target);
    Entity({ tableName, rowLevelSecurity: 'force' })(target);
  };
}
