import { MalformedRequestError } from '../../common/errors/index.js';
import type { ExpectedVersions } from '../../common/http/index.js';

const VERSION_TAG = /^"(0|[1-9]\d{0,9})"$/;

/**
 * The versions that `If-Match` names: entity tags as answers give them, joined by commas, or `*`. Undefined without the
 * header. Weak tags never match a change (RFC 9110 §13.1.1) and are refused. Throws MalformedRequestError.
 */
export function readIfMatch(header: string | undefined): ExpectedVersions | undefined {
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  return header.split(',').map((tag) => versionOf(tag.trim()));
}

function versionOf(tag: string): number {
  const version = VERSION_TAG.exec(tag)?.[1];
  if (version !== undefined) return Number(version);
  throw new MalformedRequestError(
    'If-Match must hold the version of the session as an ETag gives it, such as "7" in double quotes, or *.',
  );
}
