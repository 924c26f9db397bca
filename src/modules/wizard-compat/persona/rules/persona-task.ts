import { JobStatus, type UserJob } from '../../../user-jobs/index.js';
import { currentStep, type TaskMessage, taskMessages } from './task-messages.js';
import { lastSignOfLife, taskProgress } from './task-progress.js';

/** The client looks for 6 minutes; it is told before that the work takes longer. */
const PATIENCE_MS = 350_000;

const TAKES_LONGER =
  'Making the persona takes longer than this page waits. It goes on; reload the page in a few minutes to see it.';
const CANCELLED = 'The generation was cancelled.';
const REMOVED = 'The persona was removed after it was made. Generate it again.';

/** State of a task in the words of the client. */
export type TaskStatus = 'pending' | 'running' | 'completed' | 'failed';

/** A persona job as the wizard polls it. */
export interface PersonaTask {
  readonly task_id: string;
  readonly status: TaskStatus;
  /** Whole percent; see `taskProgress`. */
  readonly progress: number;
  readonly current_step: string;
  readonly progress_messages: readonly TaskMessage[];
  /** Why the task failed; null unless it did. */
  readonly error: string | null;
  /** ISO 8601 UTC. */
  readonly created_at: string;
  /** Last sign of life, ISO 8601 UTC. */
  readonly updated_at: string;
  /** What came out; null unless the task is completed. */
  readonly result: object | null;
}

/** What is known of a job. */
export type TaskJob = Pick<
  UserJob,
  | 'id'
  | 'status'
  | 'isOpen'
  | 'progress'
  | 'currentStep'
  | 'messages'
  | 'error'
  | 'createdAt'
  | 'heartbeatAt'
  | 'finishedAt'
>;

/** The task of a job. `result` is what a completed one shows; null when nothing is left of it. */
export function personaTask(job: TaskJob, now: Date, result: object | null): PersonaTask {
  const error = errorOf(job, now, result);
  const progress = taskProgress(job, now);
  return {
    task_id: job.id,
    status: error === null ? statusOf(job) : 'failed',
    progress,
    current_step: currentStep(job),
    progress_messages: taskMessages(job, progress),
    error,
    created_at: job.createdAt.toISOString(),
    updated_at: lastSignOfLife(job, now).toISOString(),
    result: error === null && job.status === JobStatus.Completed ? result : null,
  };
}

function statusOf({ status }: TaskJob): TaskStatus {
  if (status === JobStatus.Queued) return 'pending';
  return status === JobStatus.Completed ? 'completed' : 'running';
}

function errorOf(job: TaskJob, now: Date, result: object | null): string | null {
  if (job.isOpen) return now.getTime() - job.createdAt.getTime() > PATIENCE_MS ? TAKES_LONGER : null;
  if (job.status === JobStatus.Completed) return result === null ? REMOVED : null;
  return job.error?.detail ?? CANCELLED;
}
