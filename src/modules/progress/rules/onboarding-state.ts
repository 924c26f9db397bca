import { StepStatus } from './step-status.js';
import type { StepNumber } from './steps.js';

/** Where one step stands. */
export interface StepState {
  readonly status: StepStatus;
  /** First start, finish or failure since the last reset; null when untouched. */
  readonly startedAt: Date | null;
  /** Last finish or skip; null when there was none. */
  readonly completedAt: Date | null;
  /** How often the step was completed, skipped or failed since the last reset. */
  readonly attempts: number;
  /** Problems that the last attempt reported. */
  readonly validationErrors: readonly string[];
  /** True when something the step was built on changed after it was completed. */
  readonly stale: boolean;
  /** Share of the step that was reported as done, 0 to less than 1; 0 once it is finished. */
  readonly reportedFraction: number;
}

/** Where one onboarding stands: everything that follows from its log. */
export interface OnboardingState {
  readonly status: 'in_progress' | 'completed';
  /** The step that the user said to be working on. */
  readonly activeStep: StepNumber | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  /** When every required step was first finished; null while one is open. */
  readonly completedAt: Date | null;
  /** Sequence number of the last event. */
  readonly version: number;
  /** Touched steps only; a step that is missing is pending. */
  readonly steps: ReadonlyMap<StepNumber, StepState>;
}

/** A step that nobody touched since the start or since its last reset. */
export const NO_STEP: StepState = {
  status: StepStatus.Pending,
  startedAt: null,
  completedAt: null,
  attempts: 0,
  validationErrors: [],
  stale: false,
  reportedFraction: 0,
};

/** An onboarding without any step, begun at `startedAt`. */
export function initialState(startedAt: Date): OnboardingState {
  return {
    status: 'in_progress',
    activeStep: null,
    startedAt,
    updatedAt: startedAt,
    completedAt: null,
    version: 0,
    steps: new Map(),
  };
}

/** The state of one step. */
export function stepOf(state: OnboardingState, step: StepNumber): StepState {
  return state.steps.get(step) ?? NO_STEP;
}
