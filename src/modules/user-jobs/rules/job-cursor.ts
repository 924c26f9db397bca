import { ValidationError } from '../../../common/errors/index.js';

/** The job that a page ends with. */
export interface JobPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The cursor of the page that follows a job. */
export function jobCursor({ createdAt, id }: JobPosition): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');
}

/** The job that a page comes after; null for the first page. Throws ValidationError. */
export function readJobCursor(cursor: string | undefined): JobPosition | null {
  if (cursor === undefined) return null;
  const parts = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const createdAt = new Date(Number(parts?.[1]));
  const id = parts?.[2];
  if (id !== undefined && isJobId(id) && !Number.isNaN(createdAt.getTime())) return { createdAt, id };
  throw new ValidationError([{ path: 'cursor', message: 'must be the next_cursor of an earlier answer' }]);
}

/** Whether a text can be the id of a job. */
export function isJobId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
