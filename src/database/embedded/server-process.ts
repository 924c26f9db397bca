import { readFileSync, type Stats, statSync } from 'node:fs';

/**
 * Whether this process is a server of this cluster, and not a stranger that got the number of a dead one. Where
 * processes cannot be looked at, it is taken for one; who connects checks whom it speaks to.
 */
export function serves(pid: number, dataFolder: string): boolean {
  const argument = dataFolderArgument(pid);
  if (argument === undefined) return true;
  return isSameFolder(argument, dataFolder) || isSameFolder(`/proc/${pid}/cwd`, dataFolder);
}

/** What follows `-D` on the command line; empty without it, undefined when the command line cannot be read. */
function dataFolderArgument(pid: number): string | undefined {
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const flag = commandLine.indexOf('-D');
    return flag === -1 ? '' : (commandLine[flag + 1] ?? '');
  } catch {
    return undefined;
  }
}

/** By inode, so that a moved or linked folder is recognised. */
function isSameFolder(path: string, folder: string): boolean {
  const [found, wanted] = [lookAt(path), lookAt(folder)];
  return found !== undefined && found.dev === wanted?.dev && found.ino === wanted.ino;
}

/** Undefined for what is missing or closed to this account. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
