import type { UserId } from '../../auth/index.js';
import { namedOwner, ownerOf } from './file-owner.js';
import { type FileReport, untaken } from './file-report.js';
import { listProgressFiles, readLegacyFile } from './legacy-file.js';
import type { ImportOptions } from './options.js';

/** A file that is to be imported. */
export interface CataloguedFile {
  readonly name: string;
  readonly user: UserId;
  readonly hash: string;
  /** Text that sorts by time; empty when the file has none. */
  readonly lastUpdated: string;
  readonly warnings: readonly string[];
}

/** The files of a folder: those to import, one for each user, and what is already known of the others. */
export interface Catalogue {
  readonly files: readonly CataloguedFile[];
  readonly untaken: readonly FileReport[];
}

/** Looks through the folder and keeps nothing of the files but whose they are. */
export async function catalogueOf(options: ImportOptions): Promise<Catalogue> {
  const found: CataloguedFile[] = [];
  const others: FileReport[] = [];
  for (const name of await listProgressFiles(options.folder)) {
    const file = await readLegacyFile(options.folder, name);
    const owner = file.kind === 'progress' ? ownerOf(name, file.progress, options) : null;
    if (file.kind === 'problem') others.push(untaken(name, namedOwner(name, options), 'failed', file.reason));
    else if (owner?.kind === 'unknown') others.push(untaken(name, null, 'failed', owner.reason));
    else if (owner?.kind === 'user')
      found.push({ name, hash: file.hash, lastUpdated: sortable(file.progress.lastUpdated), ...owner });
  }
  const newest = new Map<UserId, CataloguedFile>();
  for (const file of found) {
    const other = newest.get(file.user);
    if (other === undefined || other.lastUpdated < file.lastUpdated) newest.set(file.user, file);
  }
  const older = found.filter((file) => newest.get(file.user) !== file).map((file) => asOlder(file, newest));
  return { files: [...newest.values()], untaken: [...others, ...older] };
}

function asOlder({ name, user }: CataloguedFile, newest: ReadonlyMap<UserId, CataloguedFile>): FileReport {
  return untaken(name, user, 'skipped', `${newest.get(user)?.name ?? 'another file'} of the same user is newer`);
}

/** Times without an offset are UTC, as everywhere in these files. */
function sortable(written: string | null): string {
  const at = Date.parse(/Z$|[+-]\d{2}:?\d{2}$/i.test(written ?? '') ? (written ?? '') : `${written ?? ''}Z`);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}
