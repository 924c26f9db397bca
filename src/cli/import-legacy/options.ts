import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isUserId, type UserId } from '../../auth/index.js';

export const USAGE = `Usage: npm run import-legacy -- <folder> [--dry-run] [--user <user>] [--user-map <file.json>] [--json]

  <folder>     holds .onboarding_progress*.json files of the older software
  --dry-run    does everything, tells what would come of it, and stores nothing
  --user       whose the file .onboarding_progress.json is, when the file itself does not say
  --user-map   JSON object: user or file name as the files have it to the real user id (the sub of the tokens)
  --json       prints the outcome as JSON`;

/** What the command was asked to do. */
export interface ImportOptions {
  readonly folder: string;
  readonly isDryRun: boolean;
  /** Whose the file without a user in its name is; null when not given. */
  readonly user: UserId | null;
  /** Real user id by file name or by the user that a file names. */
  readonly userMap: ReadonlyMap<string, UserId>;
  readonly isJson: boolean;
}

/** The command line does not say what to do. The message is for people. */
export class ImportUsageError extends Error {
  override readonly name = 'ImportUsageError';
}

const userMap = z.record(z.string(), z.string().refine(isUserId));

/** Reads the words after the command. Throws ImportUsageError. */
export function parseOptions(words: readonly string[]): ImportOptions {
  const { values, positionals } = parse(words);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new ImportUsageError(USAGE);
  const user = values.user ?? null;
  if (user !== null && !isUserId(user)) throw new ImportUsageError('--user must be a user id of 1 to 255 characters');
  return {
    folder,
    isDryRun: values['dry-run'],
    user,
    userMap: values['user-map'] === undefined ? new Map() : readUserMap(values['user-map']),
    isJson: values.json,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        user: { type: 'string' },
        'user-map': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ImportUsageError(USAGE, { cause: error });
  }
}

function readUserMap(file: string): ReadonlyMap<string, UserId> {
  const map = userMap.safeParse(readJson(file));
  if (!map.success) throw new ImportUsageError(`${file} must be a JSON object of user ids by user or file name`);
  return new Map(Object.entries(map.data));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ImportUsageError(`${file} cannot be read as JSON`, { cause: error });
  }
}
