import { ApiProperty } from '@nestjs/swagger';

/** A follow-up job that could not be scheduled. */
export class FailedTaskDto {
  /** Name of the job. */
  task: string;

  /** Why it could not be scheduled. */
  error: string;
}

/** What goes on after an onboarding. */
export interface FollowUps {
  /** Names of the jobs that were queued. */
  readonly scheduled: string[];
  readonly failed: FailedTaskDto[];
}

/** Answer of completing the onboarding. */
export class CompletionResponseDto {
  /** What happened, for people. @example Onboarding is completed */
  message: string;

  /** When the onboarding was first completed (ISO 8601 UTC); a repeated call does not change it. @example 2026-11-22T10:00:00.000Z */
  completed_at: string;

  /** Finished share of the six steps in percent, 0 to 100, two decimals. @example 100 */
  completion_percentage: number;

  /** Whether a persona is stored. @example true */
  persona_generated: boolean;

  /** Follow-up jobs that were queued: research_persona, unless one is fresh or there is nothing to make it from. @example ["research_persona"] */
  scheduled_tasks: string[];

  @ApiProperty({
    type: [FailedTaskDto],
    nullable: true,
    description: 'Follow-up jobs that could not be scheduled; null when there are none',
    example: null,
  })
  failed_tasks: FailedTaskDto[] | null;

  constructor(completedAt: string, percentage: number, personaGenerated: boolean, { scheduled, failed }: FollowUps) {
    this.message = 'Onboarding is completed';
    this.completed_at = completedAt;
    this.completion_percentage = percentage;
    this.persona_generated = personaGenerated;
    this.scheduled_tasks = scheduled;
    this.failed_tasks = failed.length === 0 ? null : failed;
  }
}

/** Answer of going back to the start. */
export class ResetResponseDto {
  /** What happened, for people. @example Onboarding is back at the start */
  message: string;

  /** Highest finished step; always 1 after a reset. @example 1 */
  current_step: number;

  /** When the user started again, the time of the reset (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  started_at: string;

  constructor(startedAt: Date) {
    this.message = 'Onboarding is back at the start';
    this.current_step = 1;
    this.started_at = startedAt.toISOString();
  }
}
