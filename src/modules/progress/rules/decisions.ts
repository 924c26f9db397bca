import {
  ProgressOutOfRangeError,
  StepNotOptionalError,
  StepOutOfOrderError,
  StepTransitionError,
} from '../progress.errors.js';
import type { ResetReason } from './commands.js';
import type { NewEvent } from './events.js';
import { backdated, skipped, wasReset } from './new-event.js';
import { type OnboardingState, stepOf } from './onboarding-state.js';
import { missingBefore, unfinishedBefore } from './progress-of.js';
import { reportableRange } from './reported-share.js';
import { standingOf } from './standing.js';
import { StepStatus } from './step-status.js';
import { dependantsOf, type StepNumber, stepsAfter } from './steps.js';
import { nextStatus, type StepCommand } from './transitions.js';

type Optional = ReadonlySet<number>;

/** Throws StepOutOfOrderError unless every required step before `step` is finished. */
export function assertInOrder(state: OnboardingState, step: StepNumber, optional: Optional): void {
  const missing = missingBefore(step, state.steps, optional);
  if (missing.length > 0) throw new StepOutOfOrderError(step, missing, standingOf(state, step, optional));
}

/** Works on a step: an open one is in progress then, a finished one stays finished. */
export function startStep(state: OnboardingState, step: StepNumber, optional: Optional): NewEvent[] {
  assertInOrder(state, step, optional);
  const status = allowed(state, step, 'start', optional);
  if (status === stepOf(state, step).status && state.activeStep === step) return [];
  return [{ type: 'step.started', payload: {}, stepNumber: step }];
}

/** Finishes a step. Open optional steps before it are skipped, and what was built on its earlier state is stale. */
export function completeStep(
  state: OnboardingState,
  step: StepNumber,
  optional: Optional,
  happenedAt: Date | undefined,
): NewEvent[] {
  assertInOrder(state, step, optional);
  allowed(state, step, 'complete', optional);
  const again = stepOf(state, step).status === StepStatus.Completed;
  return [
    ...unfinishedBefore(step, state.steps).map((earlier) => skipped(earlier, true, happenedAt)),
    { type: 'step.completed', payload: { again, ...backdated(happenedAt) }, stepNumber: step },
    ...staleDependants(state, step),
  ];
}

/** Skips an optional step; one that is skipped already stays so. */
export function skipStep(
  state: OnboardingState,
  step: StepNumber,
  optional: Optional,
  happenedAt: Date | undefined,
): NewEvent[] {
  if (!optional.has(step)) throw new StepNotOptionalError(step, standingOf(state, step, optional));
  assertInOrder(state, step, optional);
  const status = allowed(state, step, 'skip', optional);
  if (status === stepOf(state, step).status && state.activeStep !== step) return [];
  return [skipped(step, false, happenedAt)];
}

/** Notes that an attempt did not work out. */
export function failStep(
  state: OnboardingState,
  step: StepNumber,
  optional: Optional,
  errors: readonly string[],
): NewEvent[] {
  allowed(state, step, 'fail', optional);
  return [{ type: 'step.failed', payload: { errors: [...errors] }, stepNumber: step }];
}

/** Puts a step back to pending. No step may count as finished while one it needs is open: later ones go with a required one. */
export function resetStep(
  state: OnboardingState,
  step: StepNumber,
  optional: Optional,
  reason: ResetReason,
): NewEvent[] {
  if (!state.steps.has(step)) return [];
  const later = optional.has(step) ? [] : stepsAfter(step).filter((number) => state.steps.has(number));
  return [wasReset(step, reason), ...later.map((number) => wasReset(number, 'earlier_step_reset'))];
}

/** Notes how much of a step in progress is done. */
export function reportFraction(state: OnboardingState, step: StepNumber, fraction: number): NewEvent[] {
  const { status, reportedFraction } = stepOf(state, step);
  const isInRange = fraction >= reportedFraction && fraction < 1;
  if (status !== StepStatus.InProgress || !isInRange) throw new ProgressOutOfRangeError(reportableRange(state, step));
  return fraction === reportedFraction ? [] : [{ type: 'step.progressed', payload: { fraction }, stepNumber: step }];
}

/** Marks what was built on a completed step as stale. */
export function markDependantsStale(state: OnboardingState, step: StepNumber): NewEvent[] {
  return stepOf(state, step).status === StepStatus.Completed ? staleDependants(state, step) : [];
}

function staleDependants(state: OnboardingState, step: StepNumber): NewEvent[] {
  return dependantsOf(step)
    .filter((dependant) => {
      const { status, stale } = stepOf(state, dependant);
      return status === StepStatus.Completed && !stale;
    })
    .map((dependant) => ({
      type: 'step.marked_stale',
      payload: { because_of_step: step },
      stepNumber: dependant,
    }));
}

/** The status that the table of transitions gives. Throws StepTransitionError when it gives none. */
function allowed(state: OnboardingState, step: StepNumber, command: StepCommand, optional: Optional): StepStatus {
  const status = nextStatus(stepOf(state, step).status, command);
  if (status === null) throw new StepTransitionError(step, command, standingOf(state, step, optional));
  return status;
}
