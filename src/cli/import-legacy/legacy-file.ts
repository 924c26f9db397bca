import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type LegacyProgress, MAX_FILE_BYTES, readLegacyProgress } from '../../modules/progress/index.js';

const PROGRESS_FILE = /^\.onboarding_progress.*\.json$/s;
const USER_IN_NAME = /^\.onboarding_progress_(.+)\.json$/s;

/** The file of a user whom neither the name nor, in the oldest versions, the content tells. */
export const NAMELESS_FILE = '.onboarding_progress.json';

/** A file as it was read: its progress, or why there is none. */
export type LegacyFile =
  | { readonly kind: 'progress'; readonly hash: string; readonly progress: LegacyProgress }
  | { readonly kind: 'problem'; readonly reason: string };

/** Names of the progress files right in a folder, in order. Throws the system's error when it cannot be listed. */
export async function listProgressFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => PROGRESS_FILE.test(name)).sort();
}

/** The user in a file's name; null when there is none. */
export function userInName(name: string): string | null {
  return USER_IN_NAME.exec(name)?.[1] ?? null;
}

/** Reads one file of the folder. Links are not followed, and nothing but regular files is read. */
export async function readLegacyFile(folder: string, name: string): Promise<LegacyFile> {
  const bytes = await readBounded(join(folder, name));
  if (typeof bytes === 'string') return { kind: 'problem', reason: bytes };
  const content = decode(bytes);
  if (content === null) return { kind: 'problem', reason: 'is not UTF-8 text' };
  const reading = readLegacyProgress(content);
  if (reading.kind === 'problem') return reading;
  return { kind: 'progress', hash: createHash('sha256').update(bytes).digest('hex'), progress: reading.progress };
}

/** The bytes, or why they are not read. */
async function readBounded(path: string): Promise<Buffer | string> {
  try {
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const status = await file.stat();
    if (!status.isFile()) return 'is not a regular file';
    if (status.size > MAX_FILE_BYTES) return `is larger than ${MAX_FILE_BYTES / 1_000_000} MB`;
    return await file.readFile();
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code === 'ELOOP' ? 'is a symbolic link, which is not followed' : `cannot be read (${code})`;
  }
}

/** Code of an error of the operating system, such as `EACCES`; null for other errors. */
function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : null;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
