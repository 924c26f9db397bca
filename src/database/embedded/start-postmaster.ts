import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { PostgresBinaries } from './binaries.js';
import { SERVER_ENVIRONMENT } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { type Postmaster, untilReady } from './postmaster.js';
import type { ServerAccount } from './server-account.js';
import { causeInLog } from './server-log.js';

/** How long to repeat a start that fails for a cause which passes by itself. */
const RETRY_MS = 15_000;
const RETRY_PAUSE_MS = 250;

/** Another program took the port in between; or children of a killed server are still going away. */
const PASSING = /could not (bind|create any TCP\/IP)|pre-existing shared memory block/;

/** What a server is started with. */
export interface ServerCommand {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly dataFolder: string;
  readonly logFile: string;
  /** Extra server arguments. */
  readonly flags: readonly string[];
}

/** Starts a server on a free loopback port and resolves when it accepts connections. Throws EmbeddedPostgresError. */
export async function startPostmaster(command: ServerCommand): Promise<Postmaster> {
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    const outcome = await attempt(command, await freePort());
    if (typeof outcome !== 'string') return outcome;
    if (!PASSING.test(outcome) || Date.now() > deadline) {
      throw new EmbeddedPostgresError(`The database server stopped at once: ${outcome} (see ${command.logFile})`);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
  }
}

/** The running server, or why it stopped. */
async function attempt(command: ServerCommand, port: number): Promise<Postmaster | string> {
  const log = openSync(command.logFile, 'w', 0o600);
  const network = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(command.binaries.postgres, ['-D', command.dataFolder, ...network, ...command.flags], {
    ...command.account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', log],
    detached: true,
  });
  closeSync(log);
  const failure = new Promise<Error>((resolve) => server.once('error', resolve));
  if (server.pid === undefined) return (await failure).message;
  server.unref();
  return (await untilReady(command.dataFolder, server.pid)) ?? causeInLog(readFileSync(command.logFile, 'utf8'));
}
