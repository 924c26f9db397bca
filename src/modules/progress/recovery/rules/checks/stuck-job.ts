import type { Issue } from '../issue.js';
import type { OpenJob, RecoveryView } from '../recovery-view.js';

const MINUTE_MS = 60_000;

/** How long a job may be silent, in milliseconds: a running one reports at least every 30 seconds. */
const LONGEST_SILENCE_MS = { running: 2 * MINUTE_MS, queued: 15 * MINUTE_MS } as const;

/** Jobs that nobody works on any more. They are ended only when the log can take note of it. */
export function stuckJobs({ jobs, log, now }: RecoveryView): Issue[] {
  return jobs
    .filter(({ status, lastSign }) => now.getTime() - lastSign.getTime() > LONGEST_SILENCE_MS[status])
    .map((job) => ({
      code: 'stuck_job',
      stepNumber: null,
      detail: `Job ${job.id} (${job.kind}) ${describe(job, now)} Once it is ended as failed, the work can be started again.`,
      fix: log.kind === 'whole' ? { kind: 'fail_job', jobId: job.id } : null,
    }));
}

function describe({ status, lastSign }: OpenJob, now: Date): string {
  const minutes = Math.floor((now.getTime() - lastSign.getTime()) / MINUTE_MS);
  return status === 'running'
    ? `is running, but gave no sign of life for ${minutes} minutes.`
    : `has been waiting for ${minutes} minutes.`;
}
