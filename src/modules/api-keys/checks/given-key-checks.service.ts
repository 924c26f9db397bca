import { Injectable } from '@nestjs/common';
import { Allowances, TooManyRequestsError, type UserId } from '../../../auth/index.js';
import type { ProviderName } from '../providers/provider-name.js';
import { PROVIDERS } from '../providers/catalogue.js';
import type { Check, ToldCheck } from './check.js';
import { PaidAnswers } from './paid-answers.js';
import { ProviderProbe } from './provider-probe.js';
import { isPaid } from './rules/check-age.js';

/** A key that comes with the request. */
export interface PresentedKey {
  readonly provider: ProviderName;
  readonly key: string;
  /** Already judged; null for a provider that has an address of its own. */
  readonly baseUrl: string | null;
}

/** Checks keys that come with a request. Nothing of them is stored. */
@Injectable()
export class GivenKeyChecks {
  constructor(
    private readonly probe: ProviderProbe,
    private readonly allowances: Allowances,
    private readonly paid: PaidAnswers,
  ) {}

  /** Asks the provider. Throws TooManyRequestsError above the allowance of checks. */
  async check(userId: UserId, { provider, key, baseUrl }: PresentedKey): Promise<ToldCheck> {
    const ask = (): Promise<Check> => this.probe.probe(provider, key, baseUrl);
    const isCharged = isPaid(provider);
    const isKnown = isCharged && this.paid.has({ userId, provider, key });
    if (!isKnown && PROVIDERS[provider].check !== null) await this.spend(userId);
    if (isCharged) return this.paid.once({ userId, provider, key }, ask);
    const check = await ask();
    return { ...check, isFresh: check.checkedAt !== null };
  }

  private async spend(userId: UserId): Promise<void> {
    const wait = await this.allowances.take(userId, 'key_check');
    if (wait > 0) throw new TooManyRequestsError(wait);
  }
}
