import type { SessionChange } from '../../sessions/index.js';
import { rowOfStep, writeSession } from '../projection.js';
import type { OnboardingState } from '../rules/onboarding-state.js';

/** Makes the stored rows what a state says: rows that do not follow from it go, missing ones come. */
export function rebuildProjection(change: SessionChange, state: OnboardingState, optional: ReadonlySet<number>): void {
  writeSession(change.standing, state, optional);
  for (const number of [...change.steps.keys()]) change.writeStep(number, null);
  for (const [number, step] of state.steps) change.writeStep(number, rowOfStep(number, step));
}
