import { hasErrorCode } from './common/files/index.js';
import { SettingsError } from './config/index.js';
import { EmbeddedPostgresError, UnsafeDatabaseRoleError } from './database/index.js';

const EXPLAINED = [SettingsError, EmbeddedPostgresError, UnsafeDatabaseRoleError];

/** Why the service did not start: one line for causes the operator can fix, the whole error for defects. */
export function explainFailure(error: unknown): string {
  if (EXPLAINED.some((kind) => error instanceof kind)) return `Cannot start: ${messageOf(error)}`;
  if (hasErrorCode(error, 'EADDRINUSE'))
    return 'Cannot start: the port is taken. Set PORT to another one or stop the program that uses it';
  if (hasErrorCode(error, 'EACCES')) return `Cannot start: permission denied. ${messageOf(error)}`;
  if (isDatabaseFailure(error))
    return `Cannot start: the database of DATABASE_URL or DATABASE_OWNER_URL does not answer. ${messageOf(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Connection errors of Node and authentication errors of PostgreSQL (classes 28 and 3D of its error codes). */
function isDatabaseFailure(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', '28P01', '28000', '3D000'].some((code) =>
    hasErrorCode(error, code),
  );
}
