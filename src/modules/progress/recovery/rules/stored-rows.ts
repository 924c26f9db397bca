import type { OnboardingState, StepState } from '../../rules/onboarding-state.js';
import { progressOf } from '../../rules/progress-of.js';

/** What a session row says. */
export interface SessionFigures {
  readonly status: string;
  readonly currentStep: number;
  readonly activeStep: number | null;
  readonly progress: number;
  readonly version: number;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
}

/** The rows of an onboarding: its session and the touched steps, by number. */
export interface StoredRows {
  readonly session: SessionFigures;
  readonly steps: ReadonlyMap<number, StepState>;
}

/** The rows that a state makes. */
export function rowsOfState(state: OnboardingState, optional: ReadonlySet<number>): StoredRows {
  const { status, activeStep, version, startedAt, updatedAt, completedAt, steps } = state;
  const { currentStep, completionPercentage: progress } = progressOf(steps, optional);
  return {
    session: { status, currentStep, activeStep, progress, version, startedAt, updatedAt, completedAt },
    steps,
  };
}
