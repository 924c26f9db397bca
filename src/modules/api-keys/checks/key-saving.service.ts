import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { SessionsService } from '../../sessions/index.js';
import { ApiKeyRejectedError } from '../api-keys.errors.js';
import { ApiKeysService } from '../api-keys.service.js';
import type { ProviderName } from '../providers/provider-name.js';
import { PROVIDERS } from '../providers/catalogue.js';
import type { SavedKey } from '../stored-key.js';
import { GivenKeyChecks } from './given-key-checks.service.js';
import { StoredKeyChecks } from './stored-key-checks.service.js';
import { UserAddresses } from './user-address.js';

/** A key as it is to be saved. */
export interface KeyToSave {
  readonly provider: ProviderName;
  readonly key: string;
  /** Absent or null keeps the stored address. */
  readonly baseUrl: string | null | undefined;
  /** Absent keeps the stored note; null removes it. */
  readonly description: string | null | undefined;
}

/** What came of saving a key, and whether its provider was asked now. */
export interface SavingOutcome {
  readonly saved: SavedKey;
  readonly isFresh: boolean;
}

/** Saves keys together with the address that belongs to them, on request after asking the provider. */
@Injectable()
export class KeySaving {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly sessions: SessionsService,
    private readonly stored: StoredKeyChecks,
    private readonly checks: GivenKeyChecks,
    private readonly addresses: UserAddresses,
  ) {}

  /** Saves without asking anybody. Throws ValidationError for a bad address. */
  async save(userId: UserId, toSave: KeyToSave): Promise<SavingOutcome> {
    const baseUrl = await this.addressFor(userId, toSave);
    const { provider, key, description } = toSave;
    return { saved: await this.keys.save(userId, { provider, key, baseUrl }, description), isFresh: false };
  }

  /**
   * Asks the provider first. A key that it does not accept is not stored: throws ApiKeyRejectedError, ValidationError
   * for an address that turns out not to be public, SessionErasedError when the user erased everything meanwhile, and
   * TooManyRequestsError above the allowance of checks. Call it without a transaction.
   */
  async saveChecked(userId: UserId, toSave: KeyToSave): Promise<SavingOutcome> {
    const start = await this.sessions.startOf(userId);
    const baseUrl = await this.addressFor(userId, toSave);
    const { provider, key, description } = toSave;
    const { isFresh, ...check } = await this.checks.check(userId, { provider, key, baseUrl });
    if (check.isAddressRefused === true) throw new ValidationError([{ path: 'base_url', message: check.detail }]);
    if (check.status === 'rejected') throw new ApiKeyRejectedError(check.detail);
    const given = { provider, key, baseUrl, check };
    const saved = await (start === null
      ? this.keys.save(userId, given, description)
      : this.keys.saveInto(userId, start, given, description));
    return { saved, isFresh };
  }

  private async addressFor(userId: UserId, { provider, baseUrl }: KeyToSave): Promise<string | null> {
    if (!PROVIDERS[provider].takesUserAddress) return this.addresses.choose(provider, baseUrl, null);
    const rows = await this.stored.rows(userId);
    const stored = rows.find((row) => row.provider === provider);
    return this.addresses.choose(provider, baseUrl, stored?.baseUrl ?? null);
  }
}
