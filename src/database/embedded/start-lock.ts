import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRunning, ownIdentity } from './process-identity.js';
import { hasErrorCode } from '../../common/files/index.js';

const WAIT_MS = 60_000;
const POLL_MS = 25;

/** Lets one process at a time start or stop the server of a data folder; a lock left by a dead process is taken over. */
export class StartLock {
  private constructor(private readonly path: string) {}

  /** Waits up to `waitMs` for the lock. Throws EmbeddedPostgresError when a living process keeps it longer. */
  static async acquire(path: string, waitMs = WAIT_MS): Promise<StartLock> {
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (tryCreate(path)) return new StartLock(path);
      const holder = readHolder(path);
      if (holder === null) continue;
      if (!isRunning(holder)) discard(path, holder);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new EmbeddedPostgresError(
      `Another process has been starting or stopping the database for ${waitMs / 1000} s; remove ${path} if none is`,
    );
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

/** The file appears with its content, so that a holder is never nameless. */
function tryCreate(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, ownIdentity());
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Removes the lock of a dead holder. Under a second lock, or a slow process would remove the lock of its successor. */
function discard(path: string, deadHolder: string): void {
  const marker = `${path}.discard`;
  if (!tryCreate(marker)) {
    const discarder = readHolder(marker);
    if (discarder !== null && !isRunning(discarder)) rmSync(marker, { force: true });
    return;
  }
  try {
    if (readHolder(path) === deadHolder) rmSync(path, { force: true });
  } finally {
    rmSync(marker, { force: true });
  }
}
