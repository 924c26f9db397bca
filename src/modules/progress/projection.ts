import { type SessionStanding, SessionStatus, type StepRecord } from '../sessions/index.js';
import type { OnboardingState, StepState } from './rules/onboarding-state.js';
import { progressOf } from './rules/progress-of.js';
import { isStepStatus, StepStatus } from './rules/step-status.js';
import { isStepNumber } from './rules/steps.js';

/** The state that the stored rows tell; the same that the log tells. */
export function stateOfRows(session: SessionStanding, rows: Iterable<StepRecord>): OnboardingState {
  const { activeStep } = session;
  return {
    status: session.status,
    activeStep: activeStep !== null && isStepNumber(activeStep) ? activeStep : null,
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
    completedAt: session.completedAt,
    version: session.version,
    steps: new Map(
      [...rows].flatMap((row) => (isStepNumber(row.step_number) ? [[row.step_number, stepOfRow(row)]] : [])),
    ),
  };
}

/** Writes what a state says of the session into its row. */
export function writeSession(session: SessionStanding, state: OnboardingState, optional: ReadonlySet<number>): void {
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

/** The row that tells the state of a step. */
export function rowOfStep(number: number, step: StepState): StepRecord {
  return {
    step_number: number,
    status: step.status,
    started_at: step.startedAt?.toISOString() ?? null,
    completed_at: step.completedAt?.toISOString() ?? null,
    attempts: step.attempts,
    validation_errors: step.validationErrors,
    stale: step.stale,
    reported_fraction: step.reportedFraction,
  };
}

/** The state that the row of a step tells. */
export function stepOfRow(row: StepRecord): StepState {
  return {
    status: isStepStatus(row.status) ? row.status : StepStatus.Pending,
    startedAt: row.started_at === null ? null : new Date(row.started_at),
    completedAt: row.completed_at === null ? null : new Date(row.completed_at),
    attempts: row.attempts,
    validationErrors: row.validation_errors,
    stale: row.stale,
    reportedFraction: Number(row.reported_fraction),
  };
}
