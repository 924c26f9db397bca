import { tryLock, unlock } from '../../common/process/index.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const WAIT_MS = 60_000;
const POLL_MS = 25;

/** Lets one process at a time start or stop the server of a data folder; a lock left by a dead process is taken over. */
export class StartLock {
  private constructor(private readonly path: string) {}

  /** Waits up to `waitMs` for the lock. Throws EmbeddedPostgresError when a living process keeps it longer. */
  static async acquire(path: string, waitMs = WAIT_MS): Promise<StartLock> {
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (tryLock(path)) return new StartLock(path);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new EmbeddedPostgresError(
      `Another process has been starting or stopping the database for ${waitMs / 1000} s; remove ${path} if none is`,
    );
  }

  release(): void {
    unlock(this.path);
  }
}
