import { ApiProperty } from '@nestjs/swagger';

const NOT_SOLD = 'This service sells no plans; models are paid by whoever owns the key.';

/** What a user may do. */
export class SubscriptionDto {
  /** @example true */
  active = true;

  /** The wizard sends users of `none` and `free` away to a page that sells plans. @example self_hosted */
  plan = 'self_hosted';

  /** @example self_hosted */
  tier = 'self_hosted';

  /** @example true */
  can_use_api = true;

  /** Why it is so. @example This service sells no plans; models are paid by whoever owns the key. */
  reason = NOT_SOLD;

  @ApiProperty({ type: 'object', additionalProperties: true, example: {}, description: 'Empty: nothing is limited' })
  limits = {};
}

/** That the user may use the service. */
export class SubscriptionResponseDto {
  /** @example true */
  success = true;

  data = new SubscriptionDto();
}

/** Calls by provider. */
export class UsageBreakdownDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', properties: { calls: { type: 'integer' } } },
    example: { openai: { calls: 3 } },
  })
  provider_breakdown: object;
}

/** What was used. */
export class UsageBreakdownResponseDto {
  /** @example true */
  success: boolean;

  data: UsageBreakdownDto;
}

/** Whether an operation may be tried. */
export class PreflightDto {
  /** @example true */
  can_proceed = true;

  /** Not known here: prices are the providers'. @example null */
  @ApiProperty({ type: 'number', nullable: true })
  estimated_cost: number | null = null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, example: [] })
  operations: object[] = [];
}

/** That an operation may be tried. */
export class PreflightResponseDto {
  /** @example true */
  success = true;

  data = new PreflightDto();
}
