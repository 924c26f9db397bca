import type { OnboardingStatus } from '../status-view.js';

/** Where to go on. */
export class ResumeResponseDto {
  /** False when there is nothing to resume: not started, or completed. */
  can_resume: boolean;

  /** The step to open: the active one, else the first unfinished one, else 6. @example 4 */
  resume_step: number;

  /** Highest finished step, 1 for a new user. @example 3 */
  current_step: number;

  /** Done share of the six steps in percent, 0 to 100, two decimals. @example 50 */
  completion_percentage: number;

  /** When the session began (ISO 8601 UTC); null before it is started. */
  started_at: string | null;

  /** When anything last changed (ISO 8601 UTC); null before the session is started. */
  last_updated: string | null;

  constructor({ progress, activeStep, startedAt, updatedAt }: OnboardingStatus) {
    this.can_resume = startedAt !== null && !progress.isCompleted;
    this.resume_step = activeStep ?? progress.nextStep;
    this.current_step = progress.currentStep;
    this.completion_percentage = progress.completionPercentage;
    this.started_at = startedAt;
    this.last_updated = updatedAt;
  }
}
