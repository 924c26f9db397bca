import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { CheckStatus } from './check-status.js';
import type { ProviderName } from './providers/provider-name.js';

/** Shows the rows of all users to the functions that count and rotate keys, which run as the owner of the table. */
const upkeep = { name: 'api_keys_upkeep', command: 'select', using: 'is_key_upkeep()' } as const;

/** A user's key for one provider, encrypted. */
@UserOwned('api_keys', [upkeep])
export class ApiKey {
  [PrimaryKeyProp]?: ['session', 'provider'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'text' })
  provider: ProviderName;

  @Property({ type: 'text' })
  userId: string;

  /** `v1.<keyId>.<nonce>.<ciphertext+tag>` */
  @Property({ type: 'text' })
  ciphertext: string;

  /** Which master key encrypts this row. */
  @Property({ type: 'text' })
  keyId: string;

  /** Last four characters of the key, for people to recognise it by. */
  @Property({ type: 'text' })
  last4: string;

  /** Keyed hash that tells whether two keys under the same master key are the same. */
  @Property({ type: 'text' })
  fingerprint: string;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  /** Where the user's own server is reached; null for a provider with an address of its own. */
  @Property({ type: 'text', nullable: true })
  baseUrl: string | null = null;

  @Property({ type: 'text' })
  checkStatus: CheckStatus = 'unknown';

  /** What the last live check found, for people; null before the first. */
  @Property({ type: 'text', nullable: true })
  checkDetail: string | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  checkedAt: Date | null = null;

  /** When a check that could not tell is worth repeating. */
  @Property({ type: 'timestamptz', nullable: true })
  retryAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, provider: ProviderName, now: Date) {
    this.session = session;
    this.provider = provider;
    this.userId = session.userId;
    this.createdAt = now;
    this.updatedAt = now;
  }
}
