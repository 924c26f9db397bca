import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasErrorCode } from '../../common/files/index.js';

/** Lines of postmaster.pid, counted from 0: the process, the port, and what the server is doing. */
const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

/** What a server says of itself in its data folder. */
export interface PidFileEntry {
  /** Zero or NaN in a file that is being written. */
  readonly pid: number;
  readonly port: number;
  /** Whether it accepts connections; false while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** The file in which PostgreSQL locks a data folder. */
export function pidFileOf(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

/** Null when there is no file. */
export function readPidFile(dataFolder: string): PidFileEntry | null {
  try {
    const lines = readFileSync(pidFileOf(dataFolder), 'utf8').split('\n');
    return {
      pid: Number(lines[PID_LINE]),
      port: Number(lines[PORT_LINE]),
      ready: lines[STATUS_LINE]?.trim() === 'ready',
    };
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
