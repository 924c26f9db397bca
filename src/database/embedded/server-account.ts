import { readFileSync, statSync } from 'node:fs';
import { dirname, parse } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** User and group that the database server runs as; empty means: as this process. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to an existing unprivileged account. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((candidate) => candidate[0] === name);
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL cannot run as root and there is no postgres or nobody account; set DATABASE_URL',
  );
}

/** The outermost folder above the paths whose mode keeps the account out; null when there is none. */
export function firstClosedFolder(account: ServerAccount, paths: readonly string[]): string | null {
  if (account.uid === undefined) return null;
  return paths.flatMap(foldersAbove).find((folder) => !mayEnter(account, folder)) ?? null;
}

/** Outermost first. */
function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === parse(path).root ? [] : [...foldersAbove(folder), folder];
}

function mayEnter(account: ServerAccount, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}
