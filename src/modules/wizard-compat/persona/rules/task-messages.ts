import { JobStatus, type UserJob } from '../../../user-jobs/index.js';

/**
 * What the client tells stages by: it looks for `Initializing`, `core persona`, `platform`, `quality` and `completed` in
 * the newest message, in this order and this case.
 */
const STAGES: readonly (readonly [start: string, stage: string])[] = [
  ['Making a persona', 'Initializing'],
  ['Reading what was measured', 'Initializing'],
  ['Describing who writes', 'Writing the core persona'],
  ['Adapting the voice', 'Adapting to each platform'],
  ['Storing the persona', 'Measuring the quality'],
];

const WAITING = 'Initializing: waiting for its turn';
const COMPLETED = 'The persona is completed';

/** A line of the task's log. */
export interface TaskMessage {
  /** ISO 8601 UTC; null for a line in between, of which only the order is kept. */
  readonly timestamp: string | null;
  readonly message: string;
  /** Percent when it was said; null when that is not kept. */
  readonly progress: number | null;
}

type ToldJob = Pick<UserJob, 'status' | 'messages' | 'currentStep' | 'createdAt' | 'finishedAt'>;

/** What a job says in the words of the client; other texts stay as they are. */
export function stageMessage(text: string): string {
  const stage = STAGES.find(([start]) => text.startsWith(start))?.[1];
  return stage === undefined ? text : `${stage}: ${text}`;
}

/** What the task is doing; the last line of its log. */
export function currentStep(job: ToldJob): string {
  switch (job.status) {
    case JobStatus.Completed:
      return COMPLETED;
    case JobStatus.Queued:
      return WAITING;
    default:
      return job.currentStep === null ? (lastOf(job.messages) ?? WAITING) : stageMessage(job.currentStep);
  }
}

/** The log of the task, oldest first; never empty. `progress` is that of the last line. */
export function taskMessages(job: ToldJob, progress: number): TaskMessage[] {
  const began = { timestamp: job.createdAt.toISOString(), message: WAITING, progress: 0 };
  const said = job.messages.map((text) => ({ timestamp: null, message: stageMessage(text), progress: null }));
  const now = currentStep(job);
  const isSaid = [began, ...said].at(-1)?.message === now;
  const last = { timestamp: job.finishedAt?.toISOString() ?? null, message: now, progress };
  return [began, ...said, ...(isSaid ? [] : [last])];
}

function lastOf(messages: readonly string[]): string | undefined {
  const text = messages.at(-1);
  return text === undefined ? undefined : stageMessage(text);
}
