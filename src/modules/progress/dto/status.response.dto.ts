import type { OnboardingStatus } from '../status-view.js';

/** Where the user stands. */
export class StatusResponseDto {
  /** True when every required step is finished. */
  is_completed: boolean;

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  /** The step the user said to be working on, 1 to 6; null when none was said. @example null */
  active_step: number | null;

  /** Done share of the six steps in percent, 0 to 100, two decimals. @example 50 */
  completion_percentage: number;

  /** When the session began (ISO 8601 UTC); null before it is started. */
  started_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the session is started. */
  last_updated: string | null;

  /** When every requirement was first met (ISO 8601 UTC); null until then and after a reset. */
  completed_at: string | null;

  /** True when every required step before the last is finished. */
  can_proceed_to_final: boolean;

  /** Sequence number of the user's last event, 0 before the start; also the ETag. @example 7 */
  version: number;

  constructor({ progress, activeStep, startedAt, updatedAt, completedAt, version }: OnboardingStatus) {
    this.is_completed = progress.isCompleted;
    this.current_step = progress.currentStep;
    this.next_step = progress.nextStep;
    this.active_step = activeStep;
    this.completion_percentage = progress.completionPercentage;
    this.started_at = startedAt;
    this.last_updated = updatedAt;
    this.completed_at = completedAt;
    this.can_proceed_to_final = progress.canProceedToFinal;
    this.version = version;
  }
}
