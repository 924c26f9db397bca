import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hasErrorCode } from '../../common/files/index.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

/** Others may pass through a folder with this bit, without seeing what is in it. */
const OTHERS_MAY_ENTER = 0o001;

/**
 * Makes the folder and, for the server alone, `postgres` in it; returns its canonical path.
 * Throws EmbeddedPostgresError naming DATA_DIR when that cannot be.
 */
export function prepareFolder(dataDir: string, account: ServerAccount): string {
  try {
    makeFolder(resolve(dataDir), 0o700);
    const root = realpathSync(dataDir);
    const folder = join(root, 'postgres');
    makeFolder(folder, 0o700);
    if (account.uid !== undefined && account.gid !== undefined) {
      chownSync(folder, account.uid, account.gid);
      chmodSync(root, (statSync(root).mode & 0o7777) | OTHERS_MAY_ENTER);
    }
    chmodSync(folder, 0o700);
    probeWriting(root);
    return root;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresError(`DATA_DIR ${resolve(dataDir)} is not a writable folder: ${cause}`);
  }
}

/** Node's own recursive mode never returns where nothing can be made, such as below /proc. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o755);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error;
  }
}

/** A folder that exists may still be read-only. */
function probeWriting(folder: string): void {
  const probe = join(folder, `write-probe-${process.pid}`);
  writeFileSync(probe, '');
  rmSync(probe);
}
