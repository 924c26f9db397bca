import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { DatabaseAccess } from './open-database.js';
import { ownerOrmOptions } from './orm-options.js';
import { grantRuntimeRole } from './grants.js';

/**
 * Brings the tables up to date as their owner and gives the runtime role its rights. Returns the names of the
 * migrations that ran; without an owner connection nothing is done.
 */
export async function migrate(access: DatabaseAccess, entities: readonly EntityClass[]): Promise<string[]> {
  if (access.ownerUrl === null) return [];
  const orm = await MikroORM.init(ownerOrmOptions(entities, access.ownerUrl));
  try {
    const applied = await orm.migrator.up();
    await grantRuntimeRole(orm, decodeURIComponent(new URL(access.url).username));
    return applied.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}
