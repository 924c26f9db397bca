import { type OnboardingSession, SessionStatus } from '../sessions/index.js';
import type { OnboardingStep } from './onboarding-step.entity.js';
import type { OnboardingState, StepState } from './rules/onboarding-state.js';
import { progressOf } from './rules/progress-of.js';
import { isStepNumber } from './rules/steps.js';

/** The state that the stored rows tell; the same that the log tells. */
export function stateOfRows(session: OnboardingSession, rows: Iterable<OnboardingStep>): OnboardingState {
  const { activeStep } = session;
  return {
    status: session.status,
    activeStep: activeStep !== null && isStepNumber(activeStep) ? activeStep : null,
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
    completedAt: session.completedAt,
    version: session.version,
    steps: new Map(
      [...rows].flatMap((row) => (isStepNumber(row.stepNumber) ? [[row.stepNumber, stepOfRow(row)]] : [])),
    ),
  };
}

/** Writes what a state says of the session into its row. */
export function writeSession(session: OnboardingSession, state: OnboardingState, optional: ReadonlySet<number>): void {
  const progress = progressOf(state.steps, optional);
  session.status = state.status === 'completed' ? SessionStatus.Completed : SessionStatus.InProgress;
  session.currentStep = progress.currentStep;
  session.activeStep = state.activeStep;
  session.progress = progress.completionPercentage;
  session.version = state.version;
  session.startedAt = state.startedAt;
  session.updatedAt = state.updatedAt;
  session.completedAt = state.completedAt;
}

/** Writes the state of a step into its row. */
export function writeStep(row: OnboardingStep, step: StepState): void {
  row.status = step.status;
  row.startedAt = step.startedAt;
  row.completedAt = step.completedAt;
  row.attempts = step.attempts;
  row.validationErrors = [...step.validationErrors];
  row.stale = step.stale;
  row.reportedFraction = step.reportedFraction;
}

/** The state that the row of a step tells. */
export function stepOfRow(row: OnboardingStep): StepState {
  const { status, startedAt, completedAt, attempts, validationErrors, stale, reportedFraction } = row;
  return { status, startedAt, completedAt, attempts, validationErrors, stale, reportedFraction };
}
