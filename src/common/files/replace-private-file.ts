import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a file new content that only this account may read (mode 0600), whole or not at all: when this throws, and also
 * when the process or the machine stops in the middle, the old content stands. One caller at a time; a draft that a
 * killed process left is removed.
 */
export function replacePrivateFile(path: string, content: Uint8Array): void {
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  try {
    writeDurably(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Creates the file, and so never follows a link that somebody put in its place. */
function writeDurably(path: string, content: Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the new name of a file last. */
function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
