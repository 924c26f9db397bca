import { StepStatus } from './step-status.js';

/** What can be done to a step. */
export type StepCommand = 'complete' | 'skip';

/** The state after each command; a command that is missing is not allowed. */
const TRANSITIONS: Readonly<Record<StepStatus, Partial<Record<StepCommand, StepStatus>>>> = {
  [StepStatus.Pending]: { complete: StepStatus.Completed, skip: StepStatus.Skipped },
  [StepStatus.InProgress]: { complete: StepStatus.Completed, skip: StepStatus.Skipped },
  [StepStatus.Failed]: { complete: StepStatus.Completed, skip: StepStatus.Skipped },
  [StepStatus.Completed]: { complete: StepStatus.Completed },
  [StepStatus.Skipped]: { complete: StepStatus.Completed, skip: StepStatus.Skipped },
};

/** The status after `command`, or null when it is not allowed. Redoing a finished step keeps it finished. */
export function nextStatus(current: StepStatus, command: StepCommand): StepStatus | null {
  return TRANSITIONS[current][command] ?? null;
}
