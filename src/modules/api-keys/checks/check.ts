import type { CheckStatus } from '../check-status.js';

/** What is known of a key, and since when. */
export interface Check {
  readonly status: CheckStatus;
  /** What was found and what to do, for people; holds nothing that the provider wrote. */
  readonly detail: string;
  /** Null when no provider was ever asked. */
  readonly checkedAt: Date | null;
  /** When it is worth asking again; null when another answer is not to be expected from waiting. */
  readonly retryAt: Date | null;
  /** True when the address that the user gave may not be asked. */
  readonly isAddressRefused?: boolean;
}

/** A check as it is told to whoever asked for it. */
export interface ToldCheck extends Check {
  /** False when the provider was not asked now: this is what was known before. */
  readonly isFresh: boolean;
}
