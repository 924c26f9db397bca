import { readFileSync } from 'node:fs';
import { hasErrorCode } from '../files/index.js';

const START_TIME_FIELD = 19;

/**
 * A name for a running process that survives the reuse of its number: pid and, on Linux, its start time
 * (field 22 of proc(5) stat). Null when there is no such process, or only an unreaped one.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${pid}-${fields[START_TIME_FIELD] ?? 'unknown'}`;
  } catch {
    return String(pid);
  }
}

/** Whether the process that once had this identity still runs; a later process with the same number is another one. */
export function isRunning(identity: string): boolean {
  return processIdentity(Number(identity.split('-')[0])) === identity;
}

/** The identity of this process. */
export function ownIdentity(): string {
  return processIdentity(process.pid) ?? String(process.pid);
}

/** Zero and negative numbers name groups of processes, not one. */
function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}
