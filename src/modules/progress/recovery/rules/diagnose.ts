import { completionDiffers } from './checks/completion-differs.js';
import { logGap } from './checks/log-gap.js';
import { projectionDiffers } from './checks/projection-differs.js';
import { staleDependant } from './checks/stale-dependant.js';
import { artefactWithoutStatus, statusWithoutArtefact } from './checks/steps-and-artefacts.js';
import { stuckJobs } from './checks/stuck-job.js';
import type { Issue } from './issue.js';
import type { RecoveryView, WholeView } from './recovery-view.js';

/**
 * Checks of what the log tells, in the order in which a repair puts their issues right. All of them look at the state
 * that the log tells: it wins over the stored rows.
 */
const CHECKS: readonly ((view: WholeView) => Issue[])[] = [
  projectionDiffers,
  statusWithoutArtefact,
  artefactWithoutStatus,
  staleDependant,
  completionDiffers,
];

/** Everything that is inconsistent, in the order in which a repair puts it right. */
export function diagnose(view: RecoveryView): Issue[] {
  const { log, ...rest } = view;
  if (log.kind === 'broken') return [logGap(log.reason), ...stuckJobs(view)];
  const whole = { ...rest, state: log.state, history: log.history };
  return [...CHECKS.flatMap((check) => check(whole)), ...stuckJobs(view)];
}
