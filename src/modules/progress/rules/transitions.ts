import { StepStatus } from './step-status.js';

/** What can be done to a step. */
export type StepCommand = 'start' | 'complete' | 'skip' | 'fail' | 'reset';

const { Pending, InProgress, Completed, Skipped, Failed } = StepStatus;

/** The status after each command; a command that is missing is not allowed. Doing a finished step again keeps it finished. */
const TRANSITIONS: Readonly<Record<StepStatus, Partial<Record<StepCommand, StepStatus>>>> = {
  [Pending]: { start: InProgress, complete: Completed, skip: Skipped, fail: Failed, reset: Pending },
  [InProgress]: { start: InProgress, complete: Completed, skip: Skipped, fail: Failed, reset: Pending },
  [Failed]: { start: InProgress, complete: Completed, skip: Skipped, fail: Failed, reset: Pending },
  [Completed]: { start: Completed, complete: Completed, reset: Pending },
  [Skipped]: { start: Skipped, complete: Completed, skip: Skipped, reset: Pending },
};

/** The status after `command`, or null when it is not allowed. */
export function nextStatus(current: StepStatus, command: StepCommand): StepStatus | null {
  return TRANSITIONS[current][command] ?? null;
}
