import { rmSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { pidFileOf, readPidFile } from './pid-file.js';
import { isRunning, processIdentity } from '../../common/process/index.js';
import { serves } from './server-process.js';

const POLL_MS = 10;

/** How long a server may take to recover from a crash before this process gives up on it. */
const READY_MS = 60_000;

/** A PostgreSQL server process that accepts connections. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Tells the process from a later one with the same number. */
  readonly identity: string;
}

/**
 * The server that runs on this cluster, once it accepts connections; null when none does or it is about to end.
 * A pid file that a killed server left behind is removed. Throws EmbeddedPostgresError after a minute of waiting.
 */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    const entry = readPidFile(dataFolder);
    if (entry === null) return null;
    const identity = processIdentity(entry.pid);
    if (identity === null || !serves(entry.pid, dataFolder)) {
      rmSync(pidFileOf(dataFolder), { force: true });
      return null;
    }
    if (entry.ready) return { pid: entry.pid, port: entry.port, identity };
    await pause();
  }
  throw notReady(dataFolder);
}

/** Waits until the server that was just started with this pid accepts connections; null when it ended before. */
export async function untilReady(dataFolder: string, pid: number): Promise<Postmaster | null> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    const identity = processIdentity(pid);
    if (identity === null) return null;
    const entry = readPidFile(dataFolder);
    if (entry?.pid === pid && entry.ready) return { pid, port: entry.port, identity };
    await pause();
  }
  throw notReady(dataFolder);
}

/** Asks the server to close its connections and stop, and waits until it has. */
export async function stopPostmaster(server: Postmaster): Promise<void> {
  if (!isRunning(server.identity)) return;
  process.kill(server.pid, 'SIGINT');
  while (isRunning(server.identity)) await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

function notReady(dataFolder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database server of ${dataFolder} has not been ready for ${READY_MS / 1000} s; look into postgres.log and start again`,
  );
}
