import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { firstClosedFolder, type ServerAccount } from './server-account.js';
import { lastLine } from './server-log.js';

const DRAFT_PREFIX = 'initialising-';

/** Environment of the server's programs: nothing of ours, which may hold secrets, and messages in English. */
export const SERVER_ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/**
 * The data folder inside `folder`, created on first use with the given superuser password. A cluster is made aside and
 * renamed, so that one that was interrupted half-way is never taken for a whole one.
 */
export async function ensureCluster(
  binaries: PostgresBinaries,
  account: ServerAccount,
  folder: string,
  superuserPassword: string,
): Promise<string> {
  const dataFolder = join(folder, 'data');
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return dataFolder;
  for (const name of readdirSync(folder)) if (name.startsWith(DRAFT_PREFIX)) remove(join(folder, name));
  const draft = join(folder, `${DRAFT_PREFIX}${randomUUID()}`);
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600, flag: 'wx' });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    await initialise(binaries, account, draft, passwordFile);
    renameSync(draft, dataFolder);
  } catch (error) {
    remove(draft);
    throw error;
  } finally {
    remove(passwordFile);
  }
  return dataFolder;
}

/** Retries, because the program of a killed process may still be writing there. */
function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function initialise(
  binaries: PostgresBinaries,
  account: ServerAccount,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const args = ['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--no-instructions', '--locale=C.UTF-8', '-E', 'UTF8');
  const problem = await runToEnd(binaries.initdb, args, account);
  if (problem === null) return;
  const closed = firstClosedFolder(account, [folder, binaries.initdb]);
  const remedy =
    closed === null
      ? 'Set DATA_DIR to a writable folder or DATABASE_URL to a server'
      : `PostgreSQL runs as uid ${String(account.uid)}, which may not enter ${closed}; work outside of it or set DATABASE_URL`;
  throw new EmbeddedPostgresError(`The database could not be created in ${folder}: ${problem}. ${remedy}`);
}

/** Null when the program succeeded, else what it said last. In a session of its own: Ctrl-C is for us to handle. */
function runToEnd(program: string, args: readonly string[], account: ServerAccount): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : lastLine(output)));
  });
}
