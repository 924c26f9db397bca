import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { Clock } from '../../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { sessionIdOf } from '../../sessions/index.js';
import { type RequestedDays, readPeriod } from '../rules/usage-period.js';
import { type Period, startOfDay } from '../rules/utc-days.js';
import { ModelUseRepository, type UsageGroup } from './model-use.repository.js';

/** What a user's questions used. */
export interface Usage {
  readonly period: Period;
  /** One for all of the period, and one for each task, provider and day in it. */
  readonly groups: readonly UsageGroup[];
  readonly budget: {
    /** Null when there is no limit. */
    readonly dailyTokens: number | null;
    readonly usedToday: number;
    readonly resetsAt: Date;
  };
}

/** An entry of the ledger as the user's export shows it. */
export type ExportedUse = Readonly<Record<string, unknown>>;

/** Tells users what their questions to models used. */
@Injectable()
export class UsageService {
  constructor(
    private readonly uses: ModelUseRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Throws ValidationError when the days make no period. */
  async summarise(userId: UserId, requested: RequestedDays): Promise<Usage> {
    const now = this.clock.now();
    const reading = readPeriod(requested, now);
    if ('problems' in reading) throw new ValidationError(reading.problems);
    const sessionId = sessionIdOf(userId);
    const limit = this.settings.MODEL_DAILY_TOKENS;
    return {
      period: reading.period,
      groups: await this.uses.groups(sessionId, reading.period),
      budget: {
        dailyTokens: limit === 0 ? null : limit,
        usedToday: await this.uses.tokensSince(sessionId, startOfDay(now)),
        resetsAt: startOfDay(now, 1),
      },
    };
  }

  /** Every entry that is kept, oldest first. */
  async export(userId: UserId): Promise<ExportedUse[]> {
    const entries = await this.uses.list(sessionIdOf(userId));
    return entries.map(({ task, provider, model, source, inputTokens, outputTokens, ...rest }) => ({
      task,
      provider,
      model,
      source,
      input_tokens: inputTokens,
      output_tokens: outputTokens,
      latency_ms: rest.latencyMs,
      cache_hit: rest.cacheHit,
      outcome: rest.outcome,
      at: rest.at,
    }));
  }
}
