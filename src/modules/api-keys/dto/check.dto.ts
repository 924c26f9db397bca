import { ApiProperty } from '@nestjs/swagger';
import { CHECK_STATUSES, type CheckStatus } from '../check-status.js';
import type { ToldCheck } from '../checks/check.js';
import { PROVIDERS } from '../providers/catalogue.js';
import type { ProviderName } from '../providers/provider-name.js';

const VALID: Readonly<Record<CheckStatus, boolean | null>> = {
  valid: true,
  exhausted: true,
  rejected: false,
  unknown: null,
  locked: null,
};

/** What is known of a key. */
export class CheckDto {
  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description: 'Whether the provider knows the key, true also for one that is exhausted; null when that is not known',
    example: true,
  })
  valid: boolean | null;

  /** Answer of the provider; `locked` when this server lacks the master key that opens the stored key. @example valid */
  @ApiProperty({ enum: CHECK_STATUSES })
  status: CheckStatus;

  /** What was found and what to do, for people. @example OpenAI accepts the key. */
  detail: string;

  /** When the provider was asked (ISO 8601 UTC); null when it never was. @example 2026-11-22T10:00:00.000Z */
  checked_at: string | null;

  /** When it is worth asking again (ISO 8601 UTC); null when waiting changes nothing. @example null */
  retry_at: string | null;

  @ApiProperty({
    enum: ['free', 'paid'],
    type: 'string',
    nullable: true,
    description: 'Whether the provider charges for a check; null when it offers none',
    example: 'free',
  })
  cost: 'free' | 'paid' | null;

  /** True when this is what an earlier check found, as after a paid one in the last 24 hours; false for a fresh answer and where nobody was ever asked. @example false */
  cached: boolean;

  constructor(provider: ProviderName, check: ToldCheck) {
    this.valid = VALID[check.status];
    this.status = check.status;
    this.detail = check.detail;
    this.checked_at = check.checkedAt?.toISOString() ?? null;
    this.retry_at = check.retryAt?.toISOString() ?? null;
    this.cost = PROVIDERS[provider].check?.cost ?? null;
    this.cached = !check.isFresh && check.checkedAt !== null;
  }
}
