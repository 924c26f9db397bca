import type { OnboardingStatus } from '../status-view.js';

/** Where the user stands. */
export class StatusResponseDto {
  /** Every required step is finished. */
  is_completed: boolean;

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** First unfinished step, 6 when everything is finished. @example 4 */
  next_step: number;

  /** 0 to 100, two decimals. @example 50 */
  completion_percentage: number;

  /** ISO 8601 UTC; null before the session is started. */
  started_at: string | null;

  /** ISO 8601 UTC. */
  last_updated: string | null;

  /** ISO 8601 UTC; set once. */
  completed_at: string | null;

  /** Every required step before the last is finished. */
  can_proceed_to_final: boolean;

  /** Sequence number of the user's last event; also the ETag. @example 7 */
  version: number;

  constructor({ progress, startedAt, updatedAt, completedAt, version }: OnboardingStatus) {
    this.is_completed = progress.isCompleted;
    this.current_step = progress.currentStep;
    this.next_step = progress.nextStep;
    this.completion_percentage = progress.completionPercentage;
    this.started_at = startedAt;
    this.last_updated = updatedAt;
    this.completed_at = completedAt;
    this.can_proceed_to_final = progress.canProceedToFinal;
    this.version = version;
  }
}
