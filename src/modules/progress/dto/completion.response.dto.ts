import { ApiProperty } from '@nestjs/swagger';

/** A follow-up job that could not be scheduled. */
export class FailedTaskDto {
  task: string;
  error: string;
}

/** Answer of completing the onboarding. */
export class CompletionResponseDto {
  /** @example Onboarding is completed */
  message: string;

  /** ISO 8601 UTC; stays the same when the call is repeated. */
  completed_at: string;

  /** @example 100 */
  completion_percentage: number;

  /** Whether a persona is stored. */
  persona_generated: boolean;

  /** Follow-up jobs that were scheduled; none exist yet. */
  scheduled_tasks: string[];

  @ApiProperty({ type: [FailedTaskDto], nullable: true })
  failed_tasks: FailedTaskDto[] | null;

  constructor(completedAt: string, percentage: number, personaGenerated: boolean) {
    this.message = 'Onboarding is completed';
    this.completed_at = completedAt;
    this.completion_percentage = percentage;
    this.persona_generated = personaGenerated;
    this.scheduled_tasks = [];
    this.failed_tasks = null;
  }
}

/** Answer of going back to the start. */
export class ResetResponseDto {
  /** @example Onboarding is back at the start */
  message: string;

  /** @example 1 */
  current_step: number;

  /** ISO 8601 UTC. */
  started_at: string;

  constructor(startedAt: Date) {
    this.message = 'Onboarding is back at the start';
    this.current_step = 1;
    this.started_at = startedAt.toISOString();
  }
}
