import { ApiProperty } from '@nestjs/swagger';
import { StepStatus } from '../rules/step-status.js';

/** One step as the user sees it. */
export class StepResponseDto {
  /** 1 to 6. @example 2 */
  step_number: number;

  /** @example Website analysis */
  title: string;

  description: string;

  @ApiProperty({ enum: StepStatus, example: StepStatus.Completed })
  status: StepStatus;

  /** ISO 8601 UTC; null when untouched. */
  started_at: string | null;

  /** ISO 8601 UTC; null when never finished. */
  completed_at: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What the step holds: masked keys, the analysis, the research, the persona or the integrations',
    example: { website: 'https://example.com/' },
  })
  data: object | null;

  /** Problems that the last attempt reported. */
  validation_errors: string[];

  /** True when an earlier step was redone after this one was finished. */
  stale: boolean;

  /** True when the step may be skipped. */
  optional: boolean;

  constructor(step: StepResponseDto) {
    Object.assign(this, step);
  }
}
