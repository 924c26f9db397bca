import { ApiProperty } from '@nestjs/swagger';
import { dayOf, startOfDay } from '../../rules/utc-days.js';
import type { UsageGroup } from '../model-use.repository.js';
import type { Usage } from '../usage.service.js';
import { UsageSumsDto } from './usage-sums.dto.js';

/** What one task used. */
export class TaskUsageDto extends UsageSumsDto {
  /** Task and version of its question. @example style-interpretation@1 */
  task: string;

  constructor(task: string, group: UsageGroup) {
    super(group);
    this.task = task;
  }
}

/** What was used of one provider. */
export class ProviderUsageDto extends UsageSumsDto {
  /** Name of the provider. @example openai */
  provider: string;

  constructor(provider: string, group: UsageGroup) {
    super(group);
    this.provider = provider;
  }
}

/** What was used on one day. */
export class DayUsageDto extends UsageSumsDto {
  /** Day in UTC. @example 2026-11-25 */
  day: string;

  constructor(day: string, group: UsageGroup) {
    super(group);
    this.day = day;
  }
}

/** What may still be used. */
export class TokenBudgetDto {
  /** Tokens that the operator allows in a day; null when there is no limit. @example 200000 */
  @ApiProperty({ type: 'number', nullable: true })
  daily_tokens: number | null;

  /** Tokens used since the day began in UTC. @example 46500 */
  used_today: number;

  /** Tokens left of the day, at least 0; null when there is no limit. @example 153500 */
  @ApiProperty({ type: 'number', nullable: true })
  left_today: number | null;

  /** When the next day begins (ISO 8601 UTC). @example 2026-11-26T00:00:00.000Z */
  resets_at: string;

  constructor({ dailyTokens, usedToday, resetsAt }: Usage['budget']) {
    this.daily_tokens = dailyTokens;
    this.used_today = usedToday;
    this.left_today = dailyTokens === null ? null : Math.max(0, dailyTokens - usedToday);
    this.resets_at = resetsAt.toISOString();
  }
}

/** Answer of GET /usage. */
export class UsageResponseDto {
  /** First day, in UTC. @example 2026-11-01 */
  from: string;

  /** Last day, in UTC. @example 2026-11-25 */
  to: string;

  totals: UsageSumsDto;

  /** Tasks that were asked, by name. */
  by_task: TaskUsageDto[];

  /** Providers that were asked, by name. */
  by_provider: ProviderUsageDto[];

  /** Days on which something was asked, oldest first. */
  by_day: DayUsageDto[];

  /** Of today, whatever days the sums are of. */
  budget: TokenBudgetDto;

  constructor({ period, groups, budget }: Usage) {
    const total = groups.find(({ task, provider, day }) => task === null && provider === null && day === null);
    if (total === undefined) throw new Error('Usage was summed up without a total');
    this.from = dayOf(period.start);
    this.to = dayOf(startOfDay(period.end, -1));
    this.totals = new UsageSumsDto(total);
    this.by_task = groups.flatMap((group) => (group.task === null ? [] : [new TaskUsageDto(group.task, group)]));
    this.by_provider = groups.flatMap((group) =>
      group.provider === null ? [] : [new ProviderUsageDto(group.provider, group)],
    );
    this.by_day = groups.flatMap((group) => (group.day === null ? [] : [new DayUsageDto(group.day, group)]));
    this.budget = new TokenBudgetDto(budget);
  }
}
