import { isUserId, type UserId } from '../../auth/index.js';
import type { LegacyProgress } from '../../modules/progress/index.js';
import { NAMELESS_FILE, userInName } from './legacy-file.js';
import type { ImportOptions } from './options.js';

/** Whose a file is, or why that is not known. */
export type FileOwner =
  | { readonly kind: 'user'; readonly user: UserId; readonly warnings: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The user map decides, then the user inside the file, then its name, then --user for the file without a name. */
export function ownerOf(
  name: string,
  progress: LegacyProgress,
  { user, userMap }: Pick<ImportOptions, 'user' | 'userMap'>,
): FileOwner {
  const inName = userInName(name);
  const written = progress.userId ?? inName;
  const mapped = userMap.get(name) ?? (written === null ? undefined : userMap.get(written));
  if (mapped !== undefined) return { kind: 'user', user: mapped, warnings: [] };
  if (written === null && name === NAMELESS_FILE && user !== null) return { kind: 'user', user, warnings: [] };
  if (written === null) return { kind: 'unknown', reason: remedyFor(name) };
  if (!isUserId(written))
    return { kind: 'unknown', reason: 'the user it names is no user id; name the user in --user-map' };
  const isShortened = progress.userId === null && written.includes('_');
  return { kind: 'user', user: written, warnings: isShortened ? [SHORTENED] : [] };
}

/** Whose a file that cannot be read is, by its name; null when that does not tell. */
export function namedOwner(name: string, { userMap }: Pick<ImportOptions, 'userMap'>): UserId | null {
  const named = userInName(name);
  const mapped = userMap.get(name) ?? (named === null ? undefined : userMap.get(named));
  return mapped ?? (isUserId(named) ? named : null);
}

const SHORTENED =
  'the user was taken from the file name, in which _ may stand for any other character; use --user-map if that is not the user id';

function remedyFor(name: string): string {
  const remedy = name === NAMELESS_FILE ? 'give --user' : 'name the file in --user-map';
  return `it does not say whose it is; ${remedy}`;
}
