import { JobStatus, type UserJob } from '../../../user-jobs/index.js';

/** Share of the figure that the work done makes up; the rest says that the work is alive. */
const SHARE_OF_WORK = 0.75;

/** A job that works gives a sign of life every 20 s at least, so each of them moves the figure. */
const SECONDS_TO_A_POINT = 15;

/** Work 75 and life 24 leave 100 to what has been completed. */
const MOST_POINTS_OF_LIFE = 24;

/** What the figure is made of. */
export type TimedJob = Pick<UserJob, 'status' | 'progress' | 'createdAt' | 'heartbeatAt' | 'finishedAt'>;

/**
 * Progress as a whole number from 0 to 100 for a client that gives up when the figure stands still for 40 s: three
 * quarters of the work done, and a point for every 15 s up to the job's last sign of life. It never falls, and 100 means
 * completed.
 */
export function taskProgress(job: TimedJob, now: Date): number {
  if (job.status === JobStatus.Completed) return 100;
  const alive = (lastSignOfLife(job, now).getTime() - job.createdAt.getTime()) / 1_000;
  const points = Math.min(Math.max(Math.floor(alive / SECONDS_TO_A_POINT), 0), MOST_POINTS_OF_LIFE);
  return Math.floor(job.progress * SHARE_OF_WORK) + points;
}

/** A job in the queue waits now; one that runs told last that it lives; one that has ended lived until then. */
export function lastSignOfLife({ status, createdAt, heartbeatAt, finishedAt }: TimedJob, now: Date): Date {
  if (status === JobStatus.Queued) return now;
  return finishedAt ?? heartbeatAt ?? createdAt;
}
