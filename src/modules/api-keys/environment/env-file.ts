import { accessSync, closeSync, constants, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { replacePrivateFile } from '../../../common/files/index.js';
import { tryLock, unlock } from '../../../common/process/index.js';
import { EnvFileRefusedError } from './env-file-refused.error.js';

const LOCK_ATTEMPTS = 100;
const LOCK_PAUSE_MS = 20;
const ANY_WRITE_BIT = 0o222;

/** Gives the new text of the file for the text it has, null when it is right as it is. Throws EnvFileRefusedError. */
export type EnvEdit = (text: string) => string | null;

/**
 * The env file, for changes. Bytes that are not ASCII pass through it unchanged, whatever their encoding. Everything is
 * synchronous, so that changes of one process follow each other; a lock file keeps those of other processes apart.
 */
export class EnvFile {
  constructor(readonly path: string) {}

  /** Does nothing when `change` would succeed now. Throws EnvFileRefusedError or an error of the file system. */
  rehearse(edit: EnvEdit): void {
    edit(this.read());
  }

  /**
   * Replaces the file whole, readable by its owner only, or leaves it untouched. Waits up to two seconds for another
   * process. Throws EnvFileRefusedError or an error of the file system.
   */
  change(edit: EnvEdit): void {
    const lock = `${this.path}.lock`;
    acquire(lock);
    try {
      const text = edit(this.read());
      if (text !== null) replacePrivateFile(this.path, Buffer.from(text, 'latin1'));
    } finally {
      unlock(lock);
    }
  }

  private read(): string {
    assertWritable(dirname(this.path), lstatSync(dirname(this.path)), 'its folder');
    const stats = lstatSync(this.path, { throwIfNoEntry: false });
    if (stats === undefined) return '';
    if (stats.isSymbolicLink()) throw new EnvFileRefusedError('the file is a symbolic link');
    if (!stats.isFile()) throw new EnvFileRefusedError('it is no regular file');
    assertWritable(this.path, stats, 'the file');
    return readWithoutFollowing(this.path);
  }
}

/** An administrator may write everywhere; what its owner marked as read-only stays as it is all the same. */
function assertWritable(path: string, stats: Stats, what: string): void {
  if ((stats.mode & ANY_WRITE_BIT) === 0) throw new EnvFileRefusedError(`${what} is read-only`);
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new EnvFileRefusedError(`${what} is not writable for this process`, { cause: error });
  }
}

function readWithoutFollowing(path: string): string {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return readFileSync(descriptor, 'latin1');
  } finally {
    closeSync(descriptor);
  }
}

function acquire(lock: string): void {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt += 1) {
    if (tryLock(lock)) return;
    pause(LOCK_PAUSE_MS);
  }
  throw new EnvFileRefusedError('another process is changing the file');
}

/** Blocks this thread, so that no other change of this process gets in between. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
