import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { type Credentials, loadCredentials } from './credentials.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { findPostmaster, initialiseCluster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { DATABASE, OWNER_ROLE, prepareDatabase, RUNTIME_ROLE } from './roles.js';
import { type ServerAccount, serverAccount } from './server-account.js';
import { StartLock } from './start-lock.js';
import { Tenants } from './tenants.js';

/** A database this process may use until it calls `release`. */
export interface EmbeddedDatabase {
  /** Connection of the role that runs the service. */
  readonly url: string;
  /** Connection of the role that owns the tables. */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  /** True when a server was already running and is now shared. */
  readonly adopted: boolean;
  /** Signs out; the last process out stops the server. */
  readonly release: () => Promise<void>;
}

/**
 * Starts the PostgreSQL of `dataDir`, or adopts the one that runs there. The server outlives a killed process
 * and is adopted by the next; committed rows survive both deaths. `flags` are extra server arguments.
 * Throws EmbeddedPostgresError with cause and remedy.
 */
export async function openEmbeddedPostgres(dataDir: string, flags: readonly string[] = []): Promise<EmbeddedDatabase> {
  const root = resolve(dataDir);
  const account = serverAccount();
  prepareFolder(root, account);
  return underStartLock(root, async () => {
    const dataFolder = join(root, 'postgres', 'data');
    const credentials = loadCredentials(join(root, 'database-passwords.json'));
    const tenants = new Tenants(join(root, 'database-users'));
    const running = findPostmaster(dataFolder);
    const server = running ?? (await launch(root, dataFolder, account, credentials, flags));
    tenants.enter();
    await prepareDatabase(server.port, dataFolder, credentials);
    return describe(root, server, running !== null, credentials, tenants);
  });
}

async function underStartLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = await StartLock.acquire(join(root, 'start.lock'));
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function prepareFolder(root: string, account: ServerAccount): void {
  const folder = join(root, 'postgres');
  try {
    mkdirSync(folder, { recursive: true });
    if (account.uid !== undefined && account.gid !== undefined) {
      chownSync(folder, account.uid, account.gid);
      chmodSync(root, 0o711);
    }
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${root} is not writable: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function launch(
  root: string,
  dataFolder: string,
  account: ServerAccount,
  credentials: Credentials,
  flags: readonly string[],
): Promise<Postmaster> {
  const binaries = findBinaries();
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) {
    const passwordFile = join(root, 'postgres', 'superuser-password');
    writeFileSync(passwordFile, credentials.superuser, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
    try {
      initialiseCluster(binaries, account, dataFolder, passwordFile);
    } finally {
      rmSync(passwordFile);
    }
  }
  return startPostmaster(binaries, account, dataFolder, join(root, 'postgres.log'), flags);
}

function describe(
  root: string,
  server: Postmaster,
  adopted: boolean,
  credentials: Credentials,
  tenants: Tenants,
): EmbeddedDatabase {
  const url = (role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
  return {
    url: url(RUNTIME_ROLE, credentials.runtime),
    ownerUrl: url(OWNER_ROLE, credentials.owner),
    port: server.port,
    pid: server.pid,
    adopted,
    release: () =>
      underStartLock(root, async () => {
        if (tenants.leave()) await stopPostmaster(server.pid);
      }),
  };
}
