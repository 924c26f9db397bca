import type { OnboardingStatus } from '../status-view.js';
import { StepStatus } from '../rules/step-status.js';
import { STEPS } from '../rules/steps.js';
import type { StepResponseDto } from './step.response.dto.js';

/** Counts over the six steps. */
export class ProgressSummaryDto {
  /** @example 6 */
  total_steps: number;

  /** @example 3 */
  completed_steps: number;

  /** @example 1 */
  skipped_steps: number;

  /** @example 0 */
  failed_steps: number;

  /** 0 to 100, two decimals. @example 66.67 */
  progress_percentage: number;
}

/** All steps and where the user stands. */
export class ProgressResponseDto {
  steps: StepResponseDto[];

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  /** ISO 8601 UTC; null before the session is started. */
  started_at: string | null;

  /** ISO 8601 UTC. */
  last_updated: string | null;

  /** Every required step is finished. */
  is_completed: boolean;

  /** ISO 8601 UTC; set once. */
  completed_at: string | null;

  summary: ProgressSummaryDto;

  constructor(steps: StepResponseDto[], { progress, statuses, startedAt, updatedAt, completedAt }: OnboardingStatus) {
    const count = (status: StepStatus): number => [...statuses.values()].filter((value) => value === status).length;
    this.steps = steps;
    this.current_step = progress.currentStep;
    this.next_step = progress.nextStep;
    this.started_at = startedAt;
    this.last_updated = updatedAt;
    this.is_completed = progress.isCompleted;
    this.completed_at = completedAt;
    this.summary = {
      total_steps: STEPS.length,
      completed_steps: count(StepStatus.Completed),
      skipped_steps: count(StepStatus.Skipped),
      failed_steps: count(StepStatus.Failed),
      progress_percentage: progress.completionPercentage,
    };
  }
}
