import type { SessionChange } from '../../sessions/index.js';
import { applyEvent } from '../rules/apply-event.js';
import type { OnboardingState } from '../rules/onboarding-state.js';
import { failLostJob } from './open-jobs.js';
import { rebuildProjection } from './rebuild-projection.js';
import { eventsOfFix } from './rules/events-of-fix.js';
import type { RepairableIssue } from './rules/issue.js';

/**
 * Puts issues right, in their order: everything is recorded in the log, beginning with `session.repaired`, and the rows
 * are written as the log tells. `told` is the state that the log told before.
 */
export async function repairIn(
  change: SessionChange,
  told: OnboardingState,
  issues: readonly RepairableIssue[],
  optional: ReadonlySet<number>,
): Promise<void> {
  // The log goes on after its own last entry, whatever the row says.
  change.standing.version = told.version;
  const codes = [...new Set(issues.map(({ code }) => code))];
  let state = applyEvent(told, change.record('session.repaired', { codes }));
  for (const { fix } of issues) {
    if (fix.kind === 'fail_job') await failLostJob(change, fix.jobId);
    for (const { type, payload, stepNumber } of eventsOfFix(fix, state, optional))
      state = applyEvent(state, change.record(type, payload, stepNumber));
  }
  rebuildProjection(change, { ...state, version: change.standing.version, updatedAt: change.now }, optional);
}
