import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import type { ApiKey } from '../api-key.entity.js';
import { ApiKeyNotFoundError } from '../api-keys.errors.js';
import { ApiKeysService } from '../api-keys.service.js';
import { PROVIDERS } from '../providers/catalogue.js';
import { KeyCorruptError, KeyLockedError } from '../vault/vault.errors.js';
import type { Check, ToldCheck } from './check.js';
import { PaidAnswers } from './paid-answers.js';
import { ProviderProbe } from './provider-probe.js';
import { isPaid } from './rules/check-age.js';
import { damagedDetail, lockedDetail, replacedDetail } from './rules/details.js';

/** What was found about a stored key, and the row as it was before the provider was asked. */
export interface AskedKey {
  readonly row: ApiKey;
  readonly check: ToldCheck;
}

/** Providers asked at a time. */
const AT_ONCE = 4;

/** Opens stored keys and asks their providers about them. */
@Injectable()
export class StoredKeyProbe {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly probe: ProviderProbe,
    private readonly paid: PaidAnswers,
    private readonly clock: Clock,
  ) {}

  /** Asks about each of the user's rows. Rejects with the reason of `signal`. */
  async askAll(userId: UserId, rows: readonly ApiKey[], signal?: AbortSignal): Promise<AskedKey[]> {
    const asked: AskedKey[] = [];
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const group = rows.slice(start, start + AT_ONCE);
      asked.push(...(await Promise.all(group.map((row) => this.ask(userId, row, signal)))));
    }
    return asked;
  }

  private async ask(userId: UserId, row: ApiKey, signal: AbortSignal | undefined): Promise<AskedKey> {
    const { provider, baseUrl } = row;
    try {
      // When the user's key went away meanwhile, the workspace's is not his to be checked.
      const check = await this.keys.withOwnKey(userId, provider, 'live_check', async ({ key }): Promise<ToldCheck> => {
        const ask = (): Promise<Check> => this.probe.probe(provider, key, baseUrl, signal);
        return isPaid(provider) ? this.paid.once({ userId, provider, key }, ask) : { ...(await ask()), isFresh: true };
      });
      return { row, check };
    } catch (error) {
      return { row, check: { ...this.unopened(row, error), checkedAt: this.clock.now(), isFresh: true } };
    }
  }

  /** What is said of a key that does not open; rethrows every other error. */
  private unopened({ provider }: ApiKey, error: unknown): Omit<Check, 'checkedAt'> {
    const { displayName } = PROVIDERS[provider];
    const unknown = { status: 'unknown', retryAt: null } as const;
    if (error instanceof KeyLockedError) return { ...unknown, status: 'locked', detail: lockedDetail(displayName) };
    if (error instanceof KeyCorruptError) return { ...unknown, detail: damagedDetail(displayName) };
    if (error instanceof ApiKeyNotFoundError) return { ...unknown, detail: replacedDetail(displayName) };
    throw error;
  }
}
