import { applyEvent } from './apply-event.js';
import type { Command } from './commands.js';
import {
  completeStep,
  failStep,
  markDependantsStale,
  reportFraction,
  resetStep,
  skipStep,
  startStep,
} from './decisions.js';
import type { NewEvent } from './events.js';
import type { OnboardingState } from './onboarding-state.js';
import { progressOf } from './progress-of.js';
import { backdated } from './new-event.js';

/**
 * What happens when a command is carried out; nothing when it changes nothing. `optional` holds the steps that need not
 * be finished. Throws StepOutOfOrderError, StepNotOptionalError, StepTransitionError and ProgressOutOfRangeError.
 */
export function decide(state: OnboardingState, command: Command, optional: ReadonlySet<number>): NewEvent[] {
  const events = eventsOf(state, command, optional);
  return [...events, ...consequences(outcomeOf(state, events), command, optional)];
}

function eventsOf(state: OnboardingState, command: Command, optional: ReadonlySet<number>): NewEvent[] {
  switch (command.kind) {
    case 'start':
      return startStep(state, command.step, optional);
    case 'complete':
      return completeStep(state, command.step, optional, command.happenedAt);
    case 'skip':
      return skipStep(state, command.step, optional, command.happenedAt);
    case 'fail':
      return failStep(state, command.step, optional, command.errors);
    case 'reset':
      return resetStep(state, command.step, optional, command.reason);
    case 'report_fraction':
      return reportFraction(state, command.step, command.fraction);
    case 'mark_dependants_stale':
      return markDependantsStale(state, command.step);
    case 'reset_all':
      return [{ type: 'session.reset', payload: { keep_data: command.keepData }, stepNumber: null }];
  }
}

/** The session is completed when every required step is finished for the first time, and open again when one no longer is. */
function consequences(outcome: OnboardingState, command: Command, optional: ReadonlySet<number>): NewEvent[] {
  const { isCompleted } = progressOf(outcome.steps, optional);
  if (isCompleted && outcome.completedAt === null) {
    const happenedAt = 'happenedAt' in command ? command.happenedAt : undefined;
    return [{ type: 'session.completed', payload: backdated(happenedAt), stepNumber: null }];
  }
  if (isCompleted || outcome.completedAt === null) return [];
  return [{ type: 'session.reopened', payload: {}, stepNumber: null }];
}

function outcomeOf(state: OnboardingState, events: readonly NewEvent[]): OnboardingState {
  const at = state.updatedAt;
  return events.reduce((before, event) => applyEvent(before, { ...event, seq: before.version + 1, at }), state);
}
