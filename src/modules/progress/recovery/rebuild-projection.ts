import type { SessionChange } from '../../sessions/index.js';
import { OnboardingStep } from '../onboarding-step.entity.js';
import { writeSession, writeStep } from '../projection.js';
import type { OnboardingState, StepState } from '../rules/onboarding-state.js';

/** Makes the stored rows what a state says: rows that do not follow from it go, missing ones come. */
export async function rebuildProjection(
  change: SessionChange,
  state: OnboardingState,
  optional: ReadonlySet<number>,
): Promise<void> {
  const { em, session } = change;
  writeSession(session, state, optional);
  const rows = await em.find(OnboardingStep, { session }, { refresh: true });
  const stored = new Map(rows.map((row) => [row.stepNumber, row]));
  const told = new Map<number, StepState>(state.steps);
  for (const [number, row] of stored) if (!told.has(number)) em.remove(row);
  for (const [number, step] of told) {
    const row = stored.get(number) ?? new OnboardingStep(session, number);
    writeStep(row, step);
    em.persist(row);
  }
}
