import { decide } from '../../rules/decide.js';
import type { NewEvent } from '../../rules/events.js';
import type { OnboardingState } from '../../rules/onboarding-state.js';
import { progressOf } from '../../rules/progress-of.js';
import type { Fix } from './issue.js';

/** What a fix adds to the log; nothing when it is none of the steps', or when earlier fixes have settled it. */
export function eventsOfFix(fix: Fix, state: OnboardingState, optional: ReadonlySet<number>): NewEvent[] {
  switch (fix.kind) {
    case 'reset_step':
      return decide(state, { kind: 'reset', step: fix.step, reason: 'requirement_lost' }, optional);
    case 'complete_step':
      return decide(state, { kind: 'complete', step: fix.step }, optional);
    case 'mark_stale':
      return [{ type: 'step.marked_stale', payload: { because_of_step: fix.becauseOf }, stepNumber: fix.step }];
    case 'settle':
      return settle(state, optional);
    case 'rebuild_projection':
    case 'fail_job':
      return [];
  }
}

function settle(state: OnboardingState, optional: ReadonlySet<number>): NewEvent[] {
  const { isCompleted } = progressOf(state.steps, optional);
  if (isCompleted === (state.completedAt !== null)) return [];
  return [{ type: isCompleted ? 'session.completed' : 'session.reopened', payload: {}, stepNumber: null }];
}
