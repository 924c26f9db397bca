import { applyEvent } from '../../rules/apply-event.js';
import type { Command } from '../../rules/commands.js';
import { decide } from '../../rules/decide.js';
import type { OnboardingState } from '../../rules/onboarding-state.js';

/** The state that a command would lead to. Throws as `decide` does. */
export function rehearse(state: OnboardingState, command: Command, optional: ReadonlySet<number>): OnboardingState {
  const at = state.updatedAt;
  return decide(state, command, optional).reduce(
    (before, event) => applyEvent(before, { ...event, seq: before.version + 1, at }),
    state,
  );
}
