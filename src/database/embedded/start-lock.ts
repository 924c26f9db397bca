import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { processIdentity } from './process-identity.js';
import { hasErrorCode } from '../../common/files/index.js';

const WAIT_MS = 30_000;
const POLL_MS = 25;

/** Lets one process at a time start the server of a data folder; a lock left by a dead process is taken over. */
export class StartLock {
  private constructor(private readonly path: string) {}

  static async acquire(path: string): Promise<StartLock> {
    const identity = processIdentity(process.pid) ?? String(process.pid);
    for (let waited = 0; waited < WAIT_MS; waited += POLL_MS) {
      if (tryCreate(path, identity)) return new StartLock(path);
      if (!isHeld(path)) rmSync(path, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new EmbeddedPostgresError(
      `Another process has been starting the database for ${WAIT_MS / 1000} s; remove ${path} if none is`,
    );
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

function tryCreate(path: string, identity: string): boolean {
  try {
    writeFileSync(path, identity, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function isHeld(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8');
    return holder === '' || processIdentity(Number(holder.split('-')[0])) === holder;
  } catch {
    return false;
  }
}
