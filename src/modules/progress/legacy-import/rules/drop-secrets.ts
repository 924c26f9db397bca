import { findSecret, type JsonObject } from '../../../../common/documents/index.js';
import { removeMember } from './remove-member.js';
import { tellablePath } from './tellable-path.js';

/** Secrets that are taken out of one payload before the whole of it is left out. */
const MAX_SECRETS = 200;

/** A payload without what looks like a secret, and what was taken out. Keys belong into the vault only. */
export function dropSecrets(payload: JsonObject): { payload: JsonObject; warnings: string[] } {
  const copy: Record<string, unknown> = structuredClone({ ...payload });
  const warnings: string[] = [];
  for (let found = findSecret(copy); found !== null; found = findSecret(copy)) {
    const removed = warnings.length < MAX_SECRETS ? removeMember(copy, found) : null;
    if (removed === null) return { payload: {}, warnings: [...warnings, 'it holds too many secrets and was left out'] };
    warnings.push(`${tellablePath(removed)} looks like a secret and was left out`);
  }
  return { payload: copy, warnings };
}
