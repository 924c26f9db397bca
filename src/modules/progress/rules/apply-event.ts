import type { EventType } from '../../sessions/index.js';
import type { LoggedEvent } from './events.js';
import { initialState, type OnboardingState, stepOf } from './onboarding-state.js';
import { applyStepEvent } from './apply-step-event.js';
import { isStepNumber, type StepNumber } from './steps.js';
import { happenedAt, memberOf } from './event-payload.js';

/** The state after one more event. `state` is null before the first one. */
export function applyEvent(state: OnboardingState | null, event: LoggedEvent): OnboardingState {
  const before = state ?? initialState(event.at);
  const after = event.type.startsWith('step.') ? applyToStep(before, event) : applyToSession(before, event);
  return { ...after, version: event.seq, updatedAt: event.at };
}

/** The state that a whole log tells, oldest event first; null for an empty log. */
export function replay(events: Iterable<LoggedEvent>): OnboardingState | null {
  let state: OnboardingState | null = null;
  for (const event of events) state = applyEvent(state, event);
  return state;
}

function applyToSession(state: OnboardingState, event: LoggedEvent): OnboardingState {
  switch (event.type) {
    case 'session.imported':
      return { ...state, startedAt: importedStart(event) ?? state.startedAt };
    case 'session.completed':
      return { ...state, status: 'completed', completedAt: happenedAt(event) };
    case 'session.reopened':
      return { ...state, status: 'in_progress', completedAt: null };
    case 'session.reset':
      return initialState(event.at);
    default:
      return state;
  }
}

function applyToStep(state: OnboardingState, event: LoggedEvent): OnboardingState {
  const number = event.stepNumber;
  if (number === null || !isStepNumber(number)) return state;
  const steps = new Map(state.steps);
  const step = applyStepEvent(stepOf(state, number), event);
  if (step === null) steps.delete(number);
  else steps.set(number, step);
  return { ...state, steps, activeStep: activeStepAfter(state.activeStep, event.type, number) };
}

/** Starting a step points at it; finishing or resetting the step that is pointed at ends that. */
function activeStepAfter(active: StepNumber | null, type: EventType, step: StepNumber): StepNumber | null {
  if (type === 'step.started') return step;
  const endsWork = type === 'step.completed' || type === 'step.skipped' || type === 'step.reset';
  return endsWork && active === step ? null : active;
}

function importedStart({ payload }: LoggedEvent): Date | null {
  const startedAt = memberOf(payload, 'started_at');
  return typeof startedAt === 'string' ? new Date(startedAt) : null;
}
