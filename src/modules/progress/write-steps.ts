import type { SessionChange } from '../sessions/index.js';
import { rowOfStep } from './projection.js';
import type { OnboardingState } from './rules/onboarding-state.js';

type Steps = OnboardingState['steps'];

/** Writes the rows of the steps that differ; rows of steps that are gone go. */
export function writeSteps(change: SessionChange, before: Steps, after: Steps): void {
  for (const [number, step] of after)
    if (before.get(number) !== step) change.writeStep(number, rowOfStep(number, step));
  for (const number of change.steps.keys()) if (!isIn(after, number)) change.writeStep(number, null);
}

function isIn(steps: Steps, number: number): boolean {
  return [...steps.keys()].some((step) => step === number);
}
