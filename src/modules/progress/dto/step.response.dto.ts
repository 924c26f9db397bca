import { ApiProperty } from '@nestjs/swagger';
import { StepStatus } from '../rules/step-status.js';

/** One step as the user sees it. */
export class StepResponseDto {
  /** Number of the step, 1 to 6. @example 2 */
  step_number: number;

  /** Name of the step, for people. @example Website analysis */
  title: string;

  /** What the user does in the step. @example Measure how your website writes */
  description: string;

  @ApiProperty({ enum: StepStatus, description: 'State of the step', example: StepStatus.Completed })
  status: StepStatus;

  /** When the step was first started, finished or failed since its last reset (ISO 8601 UTC); null when untouched. */
  started_at: string | null;

  /** When the step was last finished or skipped (ISO 8601 UTC); null when it never was. */
  completed_at: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'What the step holds: masked keys, the analysis, the research, the persona or the integrations; null when nothing',
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
