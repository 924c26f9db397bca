import { FINAL_STEP, STEPS, type StepNumber } from './steps.js';
import { StepStatus } from './step-status.js';

/** What progress is made of: the status of a step and the share of it that was reported as done, 0 to less than 1. */
export interface StepProgress {
  readonly status: StepStatus;
  readonly reportedFraction: number;
}

/** Progress by step; a step that is missing is pending. */
export type StepsProgress = ReadonlyMap<number, StepProgress>;

/** Where a user stands. */
export interface Progress {
  /** Highest finished step, 1 for a new user. */
  readonly currentStep: StepNumber;
  /** First unfinished step, 6 when everything is finished. */
  readonly nextStep: StepNumber;
  /** See `percentageOf`. */
  readonly completionPercentage: number;
  /** Every required step is finished. */
  readonly isCompleted: boolean;
  /** Every required step before the last is finished. */
  readonly canProceedToFinal: boolean;
}

/** Nothing but six finished steps makes 100 %, however much is reported. */
const MOST_UNFINISHED = 99.99;

/** The one reading of where a user stands. `optional` holds the steps that need not be finished. */
export function progressOf(steps: StepsProgress, optional: ReadonlySet<number>): Progress {
  const finished = STEPS.filter(({ number }) => isFinished(steps, number));
  const next = STEPS.find(({ number }) => !isFinished(steps, number));
  const missing = missingBefore(FINAL_STEP, steps, optional);
  return {
    currentStep: finished.at(-1)?.number ?? 1,
    nextStep: next?.number ?? FINAL_STEP,
    completionPercentage: percentageOf(steps),
    isCompleted: missing.length === 0 && isFinished(steps, FINAL_STEP),
    canProceedToFinal: missing.length === 0,
  };
}

/** The one formula of progress: 100 · (finished + reported fractions of the others) / 6, two decimals. */
export function percentageOf(steps: StepsProgress): number {
  const shares = STEPS.map(({ number }) => shareDone(number, steps));
  const percentage = Math.round((10_000 * shares.reduce((sum, share) => sum + share, 0)) / STEPS.length) / 100;
  return shares.every((share) => share === 1) ? percentage : Math.min(percentage, MOST_UNFINISHED);
}

/** How much of one step is done: 1 when it is finished, else what was reported. */
export function shareDone(step: StepNumber, steps: StepsProgress): number {
  return isFinished(steps, step) ? 1 : (steps.get(step)?.reportedFraction ?? 0);
}

/** Required steps before `step` that are not finished. */
export function missingBefore(step: StepNumber, steps: StepsProgress, optional: ReadonlySet<number>): StepNumber[] {
  return unfinishedBefore(step, steps).filter((number) => !optional.has(number));
}

/** Steps before `step` that are not finished. */
export function unfinishedBefore(step: StepNumber, steps: StepsProgress): StepNumber[] {
  return STEPS.map(({ number }) => number).filter((number) => number < step && !isFinished(steps, number));
}

/** Whether a step was completed or skipped. */
export function isFinished(steps: StepsProgress, step: StepNumber): boolean {
  const status = steps.get(step)?.status;
  return status === StepStatus.Completed || status === StepStatus.Skipped;
}
