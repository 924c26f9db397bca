import { type OnboardingState, stepOf } from './onboarding-state.js';
import { progressOf } from './progress-of.js';
import type { StepStatus } from './step-status.js';
import type { StepNumber } from './steps.js';

/** The current state as refusals tell it, so that a client need not ask again. */
export interface Standing {
  /** State of the step in question. */
  readonly step_status: StepStatus;
  /** Sequence number of the user's last event. */
  readonly version: number;
  /** Highest finished step, 1 for a new user. */
  readonly current_step: StepNumber;
  /** First unfinished step, 6 when everything is finished. */
  readonly next_step: StepNumber;
}

/** Where an onboarding stands with regard to one step. */
export function standingOf(state: OnboardingState, step: StepNumber, optional: ReadonlySet<number>): Standing {
  const { currentStep, nextStep } = progressOf(state.steps, optional);
  return {
    step_status: stepOf(state, step).status,
    version: state.version,
    current_step: currentStep,
    next_step: nextStep,
  };
}
