import { happenedAt, memberOf } from './event-payload.js';
import type { LoggedEvent } from './events.js';
import type { StepState } from './onboarding-state.js';
import { StepStatus } from './step-status.js';
import { nextStatus } from './transitions.js';

/** A step after an event about it; null when that leaves it untouched. */
export function applyStepEvent(step: StepState, event: LoggedEvent): StepState | null {
  switch (event.type) {
    case 'step.started':
      return {
        ...step,
        status: nextStatus(step.status, 'start') ?? step.status,
        startedAt: step.startedAt ?? event.at,
      };
    case 'step.progressed':
      return { ...step, reportedFraction: fractionOf(event) };
    case 'step.completed':
      return finished(step, StepStatus.Completed, happenedAt(event));
    case 'step.skipped':
      return finished(step, StepStatus.Skipped, happenedAt(event));
    case 'step.failed':
      return {
        ...step,
        status: StepStatus.Failed,
        startedAt: step.startedAt ?? event.at,
        attempts: step.attempts + 1,
        validationErrors: errorsOf(event),
      };
    case 'step.marked_stale':
      return { ...step, stale: true };
    case 'step.reset':
      return null;
    default:
      return step;
  }
}

function finished(step: StepState, status: StepStatus, at: Date): StepState {
  return {
    status,
    startedAt: step.startedAt ?? at,
    completedAt: at,
    attempts: step.attempts + 1,
    validationErrors: [],
    stale: false,
    reportedFraction: 0,
  };
}

function fractionOf({ payload }: LoggedEvent): number {
  const fraction = memberOf(payload, 'fraction');
  return typeof fraction === 'number' ? fraction : 0;
}

function errorsOf({ payload }: LoggedEvent): string[] {
  const errors = memberOf(payload, 'errors');
  return Array.isArray(errors) ? errors.filter((error) => typeof error === 'string') : [];
}
