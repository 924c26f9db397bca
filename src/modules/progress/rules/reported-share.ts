import { type OnboardingState, stepOf } from './onboarding-state.js';
import { percentageOf, shareDone } from './progress-of.js';
import { StepStatus } from './step-status.js';
import { STEPS, type StepNumber } from './steps.js';

/** Shares are kept to a millionth: far finer than the two decimals of a percentage. */
const PRECISION = 1_000_000;

/** Percentages that can be reported: from `min` to less than `max`. Both are the same when no step is in progress. */
export interface PercentageRange {
  readonly min: number;
  readonly max: number;
}

/** The step that a reported percentage is about: the active one, or else the first in progress; null without any. */
export function stepInProgress(state: OnboardingState): StepNumber | null {
  const isOpen = (step: StepNumber): boolean => stepOf(state, step).status === StepStatus.InProgress;
  if (state.activeStep !== null && isOpen(state.activeStep)) return state.activeStep;
  return STEPS.map(({ number }) => number).find(isOpen) ?? null;
}

/** What can be reported while `step` is the one in progress. */
export function reportableRange(state: OnboardingState, step: StepNumber | null): PercentageRange {
  const min = percentageOf(state.steps);
  if (step === null || stepOf(state, step).status !== StepStatus.InProgress) return { min, max: min };
  return { min, max: percentageOf(completing(state, step)) };
}

/** The share of `step` that makes the whole come to `percentage`; the share it has when nothing changes. */
export function fractionFor(percentage: number, state: OnboardingState, step: StepNumber): number {
  if (percentage === percentageOf(state.steps)) return stepOf(state, step).reportedFraction;
  const others = STEPS.filter(({ number }) => number !== step)
    .map(({ number }) => shareDone(number, state.steps))
    .reduce((sum, share) => sum + share, 0);
  return Math.round(((percentage * STEPS.length) / 100 - others) * PRECISION) / PRECISION;
}

function completing(state: OnboardingState, step: StepNumber): OnboardingState['steps'] {
  return new Map(state.steps).set(step, { ...stepOf(state, step), status: StepStatus.Completed });
}
