import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import { grantRuntimeRole } from './grants.js';
import { underMigrationLock } from './migration-lock.js';
import type { DatabaseAccess } from './open-database.js';
import { ownerOrmOptions } from './orm-options.js';
import { assertMigrated } from './schema-check.js';

/**
 * Brings the tables up to date as their owner and gives the runtime role its rights; safe to run in several processes
 * at once. Returns the names of the migrations that ran. Without an owner connection it only checks that the tables
 * are there and throws SchemaNotReadyError otherwise.
 */
export async function migrate(
  access: Pick<DatabaseAccess, 'url' | 'ownerUrl'>,
  entities: readonly EntityClass[],
): Promise<string[]> {
  const { ownerUrl } = access;
  if (ownerUrl === null) {
    await assertMigrated(access.url, entities);
    return [];
  }
  return underMigrationLock(ownerUrl, async () => {
    const orm = await MikroORM.init(ownerOrmOptions(entities, ownerUrl));
    try {
      const applied = await orm.migrator.up();
      const role = decodeURIComponent(new URL(access.url).username);
      // In one transaction, or a process that already serves would lose its rights for a moment.
      await orm.em.transactional(() => grantRuntimeRole(orm, role));
      return applied.map((migration) => migration.name);
    } finally {
      await orm.close(true);
    }
  });
}
