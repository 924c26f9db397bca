import { PROVIDERS } from '../../providers/catalogue.js';
import type { ProviderName } from '../../providers/provider-name.js';
import type { Check } from '../check.js';

const HOUR_MS = 3_600_000;

/** How long the answer of a check that costs money counts. */
export const PAID_ANSWER_MS = 24 * HOUR_MS;

/** Whether a check of this provider's keys costs the user money. */
export function isPaid(provider: ProviderName): boolean {
  return PROVIDERS[provider].check?.cost === 'paid';
}

/** Whether a paid check need not be paid again: it told something, less than 24 hours ago. */
export function stillCounts({ status, checkedAt }: Check, now: Date): boolean {
  return status !== 'unknown' && checkedAt !== null && now.getTime() - checkedAt.getTime() < PAID_ANSWER_MS;
}

/** A stored key as far as its next check depends on it. */
export interface CheckedKey {
  readonly provider: ProviderName;
  readonly status: Check['status'];
  readonly checkedAt: Date | null;
  readonly retryAt: Date | null;
  readonly updatedAt: Date;
}

/**
 * Whether a stored key is to be checked again without being asked for: its check costs nothing, and its last answer is
 * `limitHours` old or could not tell and may now. A key that no provider was asked about is as old as its saving.
 * Locked keys wait for their master key.
 */
export function isDue(key: CheckedKey, now: Date, limitHours: number): boolean {
  const { check } = PROVIDERS[key.provider];
  if (check?.cost !== 'free' || key.status === 'locked') return false;
  if (key.status === 'unknown' && key.retryAt !== null && key.retryAt <= now) return true;
  const since = key.checkedAt ?? key.updatedAt;
  return now.getTime() - since.getTime() >= limitHours * HOUR_MS;
}
