import { ValidationError } from '../../../common/errors/index.js';

/** Which part of a list is wanted. */
export interface Page {
  /** 1 to 100. */
  readonly limit?: number;
  /** Where the page begins, from the page before. */
  readonly cursor?: string;
}

/** Largest value of the column that counts versions. */
export const LAST_VERSION = 2_147_483_647;

/** The cursor of the page that follows a version. */
export function versionCursor(version: number): string {
  return Buffer.from(`v${version}`).toString('base64url');
}

/** The version that a page comes after; the end of the history without a cursor. Throws ValidationError. */
export function readVersionCursor(cursor: string | undefined): number {
  if (cursor === undefined) return LAST_VERSION;
  const version = Number(/^v(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
  if (version <= LAST_VERSION) return version;
  throw new ValidationError([{ path: 'cursor', message: 'must be the next_cursor of an earlier answer' }]);
}
