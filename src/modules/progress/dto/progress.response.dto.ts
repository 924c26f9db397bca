import type { OnboardingStatus } from '../status-view.js';
import { StepStatus } from '../rules/step-status.js';
import { STEPS } from '../rules/steps.js';
import type { StepResponseDto } from './step.response.dto.js';

/** Counts over the six steps. */
export class ProgressSummaryDto {
  /** Number of all steps. @example 6 */
  total_steps: number;

  /** Number of completed steps, 0 to 6. @example 3 */
  completed_steps: number;

  /** Number of skipped steps, 0 to 6. @example 1 */
  skipped_steps: number;

  /** Number of failed steps, 0 to 6. @example 0 */
  failed_steps: number;

  /** Done share of the six steps in percent, 0 to 100, two decimals. @example 66.67 */
  progress_percentage: number;
}

/** All steps and where the user stands. */
export class ProgressResponseDto {
  /** The six steps in order. */
  steps: StepResponseDto[];

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  /** The step the user said to be working on, 1 to 6; null when none was said. @example null */
  active_step: number | null;

  /** When the session began (ISO 8601 UTC); null before it is started. */
  started_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the session is started. */
  last_updated: string | null;

  /** True when every required step is finished. */
  is_completed: boolean;

  /** When every requirement was first met (ISO 8601 UTC); null until then and after a reset. */
  completed_at: string | null;

  /** Counts over the six steps. */
  summary: ProgressSummaryDto;

  constructor(steps: StepResponseDto[], { progress, activeStep, startedAt, updatedAt, completedAt }: OnboardingStatus) {
    const count = (status: StepStatus): number => steps.filter((step) => step.status === status).length;
    this.steps = steps;
    this.current_step = progress.currentStep;
    this.next_step = progress.nextStep;
    this.active_step = activeStep;
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
