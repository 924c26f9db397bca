import { hasErrorCode } from './common/files/index.js';
import { SettingsError } from './config/index.js';
import {
  DatabaseConnectionError,
  EmbeddedPostgresError,
  SchemaNotReadyError,
  UnsafeDatabaseRoleError,
} from './database/index.js';

const EXPLAINED = [
  DatabaseConnectionError,
  EmbeddedPostgresError,
  SchemaNotReadyError,
  SettingsError,
  UnsafeDatabaseRoleError,
];

const INSUFFICIENT_PRIVILEGE = '42501';

/** Why the service did not start: one line for causes the operator can fix, the whole error for defects. */
export function explainFailure(error: unknown): string {
  if (EXPLAINED.some((kind) => error instanceof kind)) return `Cannot start: ${firstLine(error)}`;
  if (hasErrorCode(error, INSUFFICIENT_PRIVILEGE))
    return `Cannot start: the role of DATABASE_OWNER_URL must own the database's tables and schema. ${firstLine(error)}`;
  if (isFileFailure(error)) return `Cannot start: ${firstLine(error)}. Check DATA_DIR`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Why the server cannot listen, as a fault of PORT or HOST; null for anything else. */
export function explainListenFailure(error: unknown, port: number, host: string): string | null {
  if (hasErrorCode(error, 'EADDRINUSE'))
    return `PORT ${port} is taken on ${host}. Set PORT to another one or stop the program that uses it`;
  if (hasErrorCode(error, 'EACCES'))
    return `PORT ${port} needs rights that this account does not have. Set PORT to one above 1023`;
  if (hasErrorCode(error, 'EADDRNOTAVAIL') || hasErrorCode(error, 'ENOTFOUND') || hasErrorCode(error, 'EAI_AGAIN'))
    return `HOST ${host} is no address of this machine. Set HOST to 127.0.0.1 or 0.0.0.0`;
  return null;
}

/** An operation on a path that the operating system refused. */
function isFileFailure(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
