import { hasErrorCode } from '../common/files/index.js';
import { DatabaseConnectionError, withConnection } from './connect.js';

/** Any number that no other program takes on the same database. */
const LOCK = 0x616c7772;

const WAIT_SECONDS = 60;

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Runs `work` while no other process does: several may start at once on one database. The lock goes with its
 * connection, also when this process is killed. Throws DatabaseConnectionError after a minute of waiting.
 */
export function underMigrationLock<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  return withConnection('DATABASE_OWNER_URL', ownerUrl, async (client) => {
    await client.query(`set lock_timeout = '${WAIT_SECONDS}s'`);
    try {
      await client.query('select pg_advisory_lock($1)', [LOCK]);
    } catch (error) {
      if (!hasErrorCode(error, LOCK_NOT_AVAILABLE)) throw error;
      throw new DatabaseConnectionError(
        `Another process has been migrating the database for ${WAIT_SECONDS} s; start again when it is done`,
        { cause: error },
      );
    }
    return work();
  });
}
