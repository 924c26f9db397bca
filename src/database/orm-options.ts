import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type EntityClass, type Options } from '@mikro-orm/postgresql';
import { JoiningClient } from './joining-client.js';
import { currentUnitOfWork } from './unit-of-work.js';
import { USER_SETTING } from './user-owned.decorator.js';

const CONNECT_TIMEOUT_MS = 4_500;

const here = dirname(fileURLToPath(import.meta.url));

export interface OrmConnection {
  /** `postgres://role:password@host:port/database` */
  readonly url: string;
  /** Most connections of the pool. */
  readonly poolSize: number;
}

const OWNER_POOL_SIZE = 2;

/** Options of the role that owns the tables. It acts for no user, so the policies, which bind it as well, show it no row. */
export function ownerOrmOptions(entities: readonly EntityClass[], url: string): Options {
  const options = ormOptions(entities, { url, poolSize: OWNER_POOL_SIZE });
  return {
    ...options,
    driverOptions: { ...options.driverOptions, options: `-c ${USER_SETTING}=` },
    logger: () => undefined,
  };
}

/** ORM options shared by the service, the tests and the migration commands. */
export function ormOptions(entities: readonly EntityClass[], connection: OrmConnection): Options {
  return defineConfig({
    clientUrl: connection.url,
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: {
      path: join(here, 'migrations'),
      pathTs: join(sourceFolder(), 'migrations'),
      glob: '!(*.d|*.spec).{js,ts}',
      tableName: 'mikro_orm_migrations',
      snapshot: true,
      snapshotName: '.snapshot',
    },
    pool: { min: 0, max: connection.poolSize },
    driverOptions: { Client: JoiningClient, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
    // Every row carries its user, and row security decides: joining the session's row to filter it once more only costs.
    autoJoinRefsForFilters: false,
    sessionContext: 'transaction',
    context: currentUnitOfWork,
  });
}

/** Where the TypeScript of this folder is, also when running from `dist`. */
function sourceFolder(): string {
  return here.replace(`${sep}dist${sep}src${sep}`, `${sep}src${sep}`);
}
