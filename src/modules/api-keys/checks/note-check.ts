import type { ApiKey } from '../api-key.entity.js';
import { PROVIDERS } from '../providers/catalogue.js';
import type { Check } from './check.js';
import { lockedDetail, noCheckDetail } from './rules/details.js';

/** What is said of a key that no provider was asked about. */
export const NEVER_CHECKED: Check = {
  status: 'unknown',
  detail: 'The key was never checked. POST /api/onboarding/api-keys/validate checks it.',
  checkedAt: null,
  retryAt: null,
};

/** Puts down what a check of this very key found. */
export function noteCheck(row: ApiKey, { status, detail, checkedAt, retryAt }: Check): void {
  row.checkStatus = status;
  row.checkDetail = detail;
  row.checkedAt = checkedAt;
  row.retryAt = retryAt;
}

/** Forgets what was known, because the key or its address is another now. */
export function forgetCheck(row: ApiKey): void {
  row.checkStatus = 'unknown';
  row.checkDetail = null;
  row.checkedAt = null;
  row.retryAt = null;
}

/** What is told of a key without asking anybody; `opens` is false when this process lacks its master key. */
export function toldDetail({ provider, checkDetail }: ApiKey, opens: boolean): string {
  const { check, displayName } = PROVIDERS[provider];
  if (!opens) return lockedDetail(displayName);
  return check === null ? noCheckDetail(displayName) : (checkDetail ?? NEVER_CHECKED.detail);
}

/** What is stored of the last check. */
export function notedCheck(row: ApiKey): Check {
  return {
    status: row.checkStatus,
    detail: row.checkDetail ?? NEVER_CHECKED.detail,
    checkedAt: row.checkedAt,
    retryAt: row.retryAt,
  };
}
