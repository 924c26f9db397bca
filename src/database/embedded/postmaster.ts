import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { processIdentity } from './process-identity.js';
import type { ServerAccount } from './server-account.js';
import { hasErrorCode } from '../../common/files/index.js';

const POLL_MS = 10;

/** Line of postmaster.pid, counted from 0, that says what the server is doing. */
const STATUS_LINE = 7;

/** A running PostgreSQL server process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Creates an empty cluster whose superuser needs the given password. */
export function initialiseCluster(
  binaries: PostgresBinaries,
  account: ServerAccount,
  dataFolder: string,
  passwordFile: string,
): void {
  const result = spawnSync(
    binaries.initdb,
    [
      '-D',
      dataFolder,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-instructions',
      '--locale=C.UTF-8',
      '-E',
      'UTF8',
    ],
    { ...account, encoding: 'utf8', cwd: '/' },
  );
  if (result.status === 0) return;
  rmSync(dataFolder, { recursive: true, force: true });
  const cause = result.error?.message ?? lastLine(result.stderr);
  throw new EmbeddedPostgresError(
    `The database could not be created in ${dataFolder}: ${cause}. Set DATA_DIR to a writable folder that every account may reach`,
  );
}

/** The server that already runs on this cluster, if any; a leftover pid file of a killed server is removed. */
export function findPostmaster(dataFolder: string): Postmaster | null {
  const pidFile = join(dataFolder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(pidFile, 'utf8').split('\n');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (processIdentity(pid) !== null) return { pid, port: Number(lines[3]) };
  rmSync(pidFile, { force: true });
  return null;
}

/** Starts a server on a free loopback port and resolves when it accepts connections; it logs to `logFile`. */
export async function startPostmaster(
  binaries: PostgresBinaries,
  account: ServerAccount,
  dataFolder: string,
  logFile: string,
  flags: readonly string[],
): Promise<Postmaster> {
  const port = await freePort();
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      dataFolder,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...flags,
    ],
    { ...account, cwd: '/', stdio: ['ignore', 'ignore', log], detached: true },
  );
  closeSync(log);
  const failure = new Promise<never>((_resolve, reject) => {
    server.once('error', (error) =>
      reject(new EmbeddedPostgresError(`The database server did not start: ${error.message}`)),
    );
    server.once('exit', () =>
      reject(
        new EmbeddedPostgresError(
          `The database server stopped at once: ${lastLine(readFileSync(logFile, 'utf8'))} (see ${logFile})`,
        ),
      ),
    );
  });
  await Promise.race([untilReady(dataFolder), failure]);
  server.removeAllListeners().unref();
  if (server.pid === undefined) throw new EmbeddedPostgresError('The database server has no process');
  return { pid: server.pid, port };
}

/** Asks the server to close its connections and stop, and waits until it has. */
export async function stopPostmaster(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === null) return;
  process.kill(pid, 'SIGINT');
  while (processIdentity(pid) === identity) await pause();
}

async function untilReady(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8').split('\n')[STATUS_LINE]?.trim() !== 'ready')
    await pause();
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'no output';
}
