import type { Command } from '../rules/commands.js';
import { StepStatus } from '../rules/step-status.js';
import type { StepPlan } from './rules/plan.js';

/** What is asked of the ledger for a step; null for a step that nobody touched. */
export function plannedCommand({ step, status, happenedAt, errors }: StepPlan): Command | null {
  const backdated = happenedAt === null ? {} : { happenedAt };
  switch (status) {
    case StepStatus.Completed:
      return { kind: 'complete', step, ...backdated };
    case StepStatus.Skipped:
      return { kind: 'skip', step, ...backdated };
    case StepStatus.Failed:
      return { kind: 'fail', step, errors };
    case StepStatus.InProgress:
      return { kind: 'start', step };
    case StepStatus.Pending:
      return null;
  }
}
