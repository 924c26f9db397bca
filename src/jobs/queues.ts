import type { Queue } from 'pg-boss';
import { JOB_KINDS, type JobKind } from './job-map.js';

/** Schema of the queue's own tables. */
export const QUEUE_SCHEMA = 'pgboss';

/** Where a job goes that the queue has given up. */
export function deadQueueOf(kind: JobKind): string {
  return `${kind}_dead`;
}

const DAY_SECONDS = 86_400;

/** A worker that was killed is noticed after so many seconds of silence; 10 is the least the queue accepts. */
export const HEARTBEAT_SECONDS = 10;

/** Attempts that may fail before a job is given up; the first is not counted. */
export const MOST_FAILURES = 5;

const kept = { retentionSeconds: 14 * DAY_SECONDS, deleteAfterSeconds: DAY_SECONDS, notify: false };

/**
 * Longest work of a job: a crawl and the rounds of questions that one job asks one after the other, three at most, each as long as the
 * settings allow. A worker that died is found by its missing heartbeat long before.
 */
const LONGEST_WORK_SECONDS = 2_400;

/** Every queue, the dead letter queues first because the others refer to them. */
export const QUEUES: readonly Queue[] = [
  ...JOB_KINDS.map((kind) => ({ ...kept, name: deadQueueOf(kind), retryLimit: 20, retryDelay: 5, retryBackoff: true })),
  ...JOB_KINDS.map((kind) => ({
    ...kept,
    name: kind,
    deadLetter: deadQueueOf(kind),
    // Being handed back by a process that stops counts as an attempt as well; `MOST_FAILURES` ends what fails.
    retryLimit: MOST_FAILURES + 5,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: LONGEST_WORK_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  })),
];
