import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import { SETTINGS, type SettingValues } from '../config/index.js';
import type { UserId } from './authenticated-user.js';
import type { RateClass } from './decorators.js';
import { allowanceKey, MINUTE_MS, REQUESTS_PER_MINUTE } from './rate-limit.guard.js';

/**
 * Counts work of which one request may do several pieces, in the same counters as requests: per user and per process
 * (ADR 5).
 */
@Injectable()
export class Allowances {
  constructor(
    @Inject(ThrottlerStorage) private readonly counters: ThrottlerStorage,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Takes one piece. The answer is 0, or the seconds to wait when the allowance of this minute is used up. */
  async take(userId: UserId, rateClass: RateClass): Promise<number> {
    if (!this.settings.RATE_LIMIT_ENABLED) return 0;
    const limit = REQUESTS_PER_MINUTE[rateClass];
    // Without a block: whoever has to wait waits for the oldest piece to be a minute old, and no longer.
    const record = await this.counters.increment(allowanceKey(rateClass, userId), MINUTE_MS, limit, 0, rateClass);
    return record.isBlocked ? Math.max(1, record.timeToBlockExpire) : 0;
  }
}
