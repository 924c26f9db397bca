import { type EntityClass, MikroORM, type Options } from '@mikro-orm/postgresql';
import { grantRuntimeRole } from './grants.js';
import { underMigrationLock } from './migration-lock.js';
import type { DatabaseAccess } from './open-database.js';
import { ormOptions, ownerOrmOptions } from './orm-options.js';
import { assertMigrated } from './schema-check.js';

/** Tables beside those of the entities that belong to the database of the service. */
export interface SchemaPreparation {
  /** Creates or upgrades them as their owner and gives the runtime role its rights. Safe to repeat. */
  readonly prepare: (ownerUrl: string, runtimeRole: string) => Promise<void>;
  /** Throws SchemaNotReadyError, ending with the remedy, when the runtime role of `url` cannot use them. */
  readonly assertReady: (url: string, remedy: string) => Promise<void>;
}

const NEEDS_OWNER =
  'Run the migrations: set DATABASE_OWNER_URL to the role that owns the tables, here or for npm run migration:up';

const NEEDS_MIGRATION = 'The migrations of this build do not make it: run npm run build, or restore the database';

/**
 * Brings the tables up to date as their owner and gives the runtime role its rights; safe to run in several processes
 * at once. Returns the names of the migrations that ran. Without an owner connection nothing is changed. Either way
 * throws SchemaNotReadyError when a table is missing in the end.
 */
export async function migrate(
  access: Pick<DatabaseAccess, 'url' | 'ownerUrl'>,
  entities: readonly EntityClass[],
  others: readonly SchemaPreparation[] = [],
): Promise<string[]> {
  const { url, ownerUrl } = access;
  if (ownerUrl === null) {
    await withOrm(ormOptions(entities, { url, poolSize: 1 }), (orm) => assertMigrated(orm, url, NEEDS_OWNER));
    for (const other of others) await other.assertReady(url, NEEDS_OWNER);
    return [];
  }
  return underMigrationLock(ownerUrl, () =>
    withOrm(ownerOrmOptions(entities, ownerUrl), async (orm) => {
      const applied = await orm.migrator.up();
      const role = decodeURIComponent(new URL(url).username);
      // In one transaction, or a process that already serves would lose its rights for a moment.
      await orm.em.transactional(() => grantRuntimeRole(orm, role));
      await assertMigrated(orm, url, NEEDS_MIGRATION);
      for (const other of others) await other.prepare(ownerUrl, role);
      for (const other of others) await other.assertReady(url, NEEDS_MIGRATION);
      return applied.map((migration) => migration.name);
    }),
  );
}

async function withOrm<T>(options: Options, work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init(options);
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}
