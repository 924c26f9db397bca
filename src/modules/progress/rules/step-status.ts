/** State of a step. */
export enum StepStatus {
  Pending = 'pending',
  InProgress = 'in_progress',
  Completed = 'completed',
  Skipped = 'skipped',
  Failed = 'failed',
}

const STATUSES: ReadonlySet<string> = new Set(Object.values(StepStatus));

/** Whether a text is the name of a state. */
export function isStepStatus(name: string): name is StepStatus {
  return STATUSES.has(name);
}
