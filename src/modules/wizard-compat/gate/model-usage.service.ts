import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { UsageService } from '../../models/index.js';

/** Calls of one provider. */
interface ProviderCalls {
  readonly calls: number;
}

/** What the ledger of models says, in the wizard's shape. */
@Injectable()
export class ModelUsageService {
  constructor(private readonly usage: UsageService) {}

  /** Calls in the last 30 days by provider; providers that were not called are left out. */
  async byProvider(userId: UserId): Promise<Record<string, ProviderCalls>> {
    const { groups } = await this.usage.summarise(userId, {});
    return Object.fromEntries(
      groups.flatMap(({ provider, task, day, calls }): [string, ProviderCalls][] =>
        provider !== null && task === null && day === null ? [[provider, { calls }]] : [],
      ),
    );
  }
}
