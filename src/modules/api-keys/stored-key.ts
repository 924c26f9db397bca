import type { CheckStatus } from './check-status.js';
import type { Check } from './checks/check.js';
import type { ProviderName } from './providers/provider-name.js';

/** What may be told about a stored key. */
export interface StoredKey {
  readonly provider: ProviderName;
  readonly last4: string;
  readonly description: string | null;
  /** `locked` when this process does not hold the master key of the row. */
  readonly status: CheckStatus;
  /** What is known of the key and what to do, for people. */
  readonly checkDetail: string;
  readonly checkedAt: Date | null;
  /** When a check that could not tell is worth repeating. */
  readonly retryAt: Date | null;
  /** Address of the user's own server; null for a provider with an address of its own. */
  readonly baseUrl: string | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What came of saving a key. */
export interface SavedKey {
  readonly provider: ProviderName;
  readonly last4: string;
  /** What the last live check said about this very key; `unknown` for a key that was not stored before. */
  readonly check: Check;
  /** Doubts about the key's form. */
  readonly warnings: readonly string[];
}

/** What a key is opened for; written to the log. */
export type KeyPurpose = 'live_check' | 'generation' | 'discovery';

/** Whose key is used: the user's own, or the one that the operator gave the whole workspace. */
export type KeySource = 'user' | 'workspace';

/** A key that is open for the length of one use. Whoever gets it must not keep it. */
export interface OpenedKey {
  readonly key: string;
  readonly source: KeySource;
  /** Where the provider is reached, if its own address does not count. */
  readonly baseUrl: string | null;
  /** The address comes from the operator's settings and not from the user. */
  readonly isOperatorUrl: boolean;
}
