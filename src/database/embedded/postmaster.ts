import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRunning, processIdentity } from './process-identity.js';
import { hasErrorCode } from '../../common/files/index.js';

const POLL_MS = 10;

/** How long a server may take to recover from a crash before this process gives up on it. */
const READY_MS = 60_000;

/** Lines of postmaster.pid, counted from 0: the port, and what the server is doing. */
const PORT_LINE = 3;
const STATUS_LINE = 7;

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
    const lines = readPidFile(dataFolder);
    if (lines === null) return null;
    const pid = Number(lines[0]);
    const identity = processIdentity(pid);
    if (identity === null || !serves(pid, dataFolder)) {
      rmSync(pidFile(dataFolder), { force: true });
      return null;
    }
    if (lines[STATUS_LINE]?.trim() === 'ready') return { pid, port: Number(lines[PORT_LINE]), identity };
    await pause();
  }
  throw new EmbeddedPostgresError(
    `The database server of ${dataFolder} has not been ready for ${READY_MS / 1000} s; look into postgres.log and start again`,
  );
}

/** Asks the server to close its connections and stop, and waits until it has. */
export async function stopPostmaster(server: Postmaster): Promise<void> {
  if (!isRunning(server.identity)) return;
  process.kill(server.pid, 'SIGINT');
  while (isRunning(server.identity)) await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

const pidFile = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

function readPidFile(dataFolder: string): string[] | null {
  try {
    return readFileSync(pidFile(dataFolder), 'utf8').split('\n');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether this process is a server of this cluster, and not a stranger that got the number of a dead one. */
function serves(pid: number, dataFolder: string): boolean {
  let commandLine: string[];
  try {
    commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return true;
  }
  const argument = commandLine[commandLine.indexOf('-D') + 1] ?? '';
  return isSameFolder(argument, dataFolder) || isSameFolder(`/proc/${pid}/cwd`, dataFolder);
}

function isSameFolder(path: string, folder: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  const wanted = statSync(folder);
  return found?.dev === wanted.dev && found.ino === wanted.ino;
}
