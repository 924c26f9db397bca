import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hasErrorCode } from '../files/index.js';
import { isRunning, ownIdentity } from './process-identity.js';

/**
 * Takes the lock file at `path` for this process, or answers false at once while another holds it. A lock left by a
 * dead process is removed, so that a later attempt takes it.
 */
export function tryLock(path: string): boolean {
  if (tryCreate(path)) return true;
  const holder = readHolder(path);
  if (holder !== null && !isRunning(holder)) discard(path, holder);
  return false;
}

/** Gives back a lock that this process holds. */
export function unlock(path: string): void {
  rmSync(path, { force: true });
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
