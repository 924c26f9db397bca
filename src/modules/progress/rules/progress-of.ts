import { FINAL_STEP, STEPS, type StepNumber } from './steps.js';
import { StepStatus } from './step-status.js';

/** Status by step; a step that is missing is pending. */
export type StepStatuses = ReadonlyMap<number, StepStatus>;

/** Where a user stands. */
export interface Progress {
  /** Highest finished step, 1 for a new user. */
  readonly currentStep: StepNumber;
  /** First unfinished step, 6 when everything is finished. */
  readonly nextStep: StepNumber;
  /** 100 · finished / 6, two decimals. */
  readonly completionPercentage: number;
  /** Every required step is finished. */
  readonly isCompleted: boolean;
  /** Every required step before the last is finished. */
  readonly canProceedToFinal: boolean;
}

/** The one formula of progress. `optional` holds the steps that need not be finished. */
export function progressOf(statuses: StepStatuses, optional: ReadonlySet<number>): Progress {
  const finished = STEPS.filter(({ number }) => isFinished(statuses, number));
  const next = STEPS.find(({ number }) => !isFinished(statuses, number));
  const missing = missingBefore(FINAL_STEP, statuses, optional);
  return {
    currentStep: finished.at(-1)?.number ?? 1,
    nextStep: next?.number ?? FINAL_STEP,
    completionPercentage: Math.round((10_000 * finished.length) / STEPS.length) / 100,
    isCompleted: missing.length === 0 && isFinished(statuses, FINAL_STEP),
    canProceedToFinal: missing.length === 0,
  };
}

/** Required steps before `step` that are not finished. */
export function missingBefore(step: StepNumber, statuses: StepStatuses, optional: ReadonlySet<number>): StepNumber[] {
  return unfinishedBefore(step, statuses).filter((number) => !optional.has(number));
}

/** Steps before `step` that are not finished. */
export function unfinishedBefore(step: StepNumber, statuses: StepStatuses): StepNumber[] {
  return STEPS.map(({ number }) => number).filter((number) => number < step && !isFinished(statuses, number));
}

function isFinished(statuses: StepStatuses, step: number): boolean {
  const status = statuses.get(step);
  return status === StepStatus.Completed || status === StepStatus.Skipped;
}
