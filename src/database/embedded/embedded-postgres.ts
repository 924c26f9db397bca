import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { type Credentials, loadCredentials } from './credentials.js';
import { prepareFolder } from './folder.js';
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.js';
import { DATABASE, OWNER_ROLE, prepareDatabase, RUNTIME_ROLE } from './roles.js';
import { serverAccount } from './server-account.js';
import { StartLock } from './start-lock.js';
import { startPostmaster } from './start-postmaster.js';
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
  const account = serverAccount();
  const root = prepareFolder(dataDir, account);
  return underStartLock(root, async () => {
    const folder = join(root, 'postgres');
    const credentials = loadCredentials(join(root, 'database-passwords.json'));
    const tenants = new Tenants(join(root, 'database-users'));
    const running = await findPostmaster(join(folder, 'data'));
    const server = running ?? (await launch(root, credentials, flags));
    tenants.enter();
    try {
      await prepareDatabase(server.port, join(folder, 'data'), credentials);
    } catch (error) {
      await signOut(root, server, tenants);
      throw error;
    }
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

async function launch(root: string, credentials: Credentials, flags: readonly string[]): Promise<Postmaster> {
  const [binaries, account] = [findBinaries(), serverAccount()];
  const dataFolder = await ensureCluster(binaries, account, join(root, 'postgres'), credentials.superuser);
  return startPostmaster({ binaries, account, dataFolder, logFile: join(root, 'postgres.log'), flags });
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
    // Without its folder nobody can adopt the server any more.
    release: () =>
      existsSync(root) ? underStartLock(root, () => signOut(root, server, tenants)) : stopPostmaster(server),
  };
}

/** The server that runs now may be the successor of the one that was opened: another process may have restarted it. */
async function signOut(root: string, opened: Postmaster, tenants: Tenants): Promise<void> {
  if (!tenants.leave()) return;
  const running = await findPostmaster(join(root, 'postgres', 'data'));
  await stopPostmaster(running ?? opened);
}
