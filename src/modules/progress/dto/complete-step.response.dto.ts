import { ApiProperty } from '@nestjs/swagger';
import { StepStatus } from '../rules/step-status.js';

/** Answer of completing a step. */
export class CompleteStepResponseDto {
  /** What happened, for people. @example Step 2 is completed */
  message: string;

  /** Number of the step, 1 to 6. @example 2 */
  step_number: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the step holds now; keys are masked',
    example: { website: 'https://example.com/', analysis_id: 1 },
  })
  data: object;

  /** What to look at although the step is completed; null when there is nothing. */
  warnings: string[] | null;

  @ApiProperty({ enum: StepStatus, description: 'State of the step now', example: StepStatus.Completed })
  status: StepStatus;

  constructor(step: Omit<CompleteStepResponseDto, 'message'>) {
    this.message = `Step ${step.step_number} is ${step.status}`;
    this.step_number = step.step_number;
    this.data = step.data;
    this.warnings = step.warnings;
    this.status = step.status;
  }
}

/** Answer of skipping a step. */
export class SkipStepResponseDto {
  /** What happened, for people. @example Step 5 is skipped */
  message: string;

  /** Number of the skipped step, 1 to 6. @example 5 */
  step_number: number;

  constructor(stepNumber: number) {
    this.message = `Step ${stepNumber} is skipped`;
    this.step_number = stepNumber;
  }
}
