import type { SessionChange } from '../../sessions/index.js';
import { JobStatus, UserJob } from '../../user-jobs/index.js';
import type { OpenJob } from './rules/recovery-view.js';

const LOST = {
  code: 'job_lost',
  detail: 'Nobody was working on it any more, so it was ended. Start it again.',
};

/** Queued and running jobs of the locked session, oldest first. */
export async function openJobsIn({ em, session }: SessionChange): Promise<OpenJob[]> {
  const jobs = await em.find(
    UserJob,
    { session, status: [JobStatus.Queued, JobStatus.Running] },
    { orderBy: { createdAt: 'asc' }, disableIdentityMap: true },
  );
  return jobs.map((job) => ({
    id: job.id,
    kind: job.kind,
    status: job.status === JobStatus.Running ? 'running' : 'queued',
    lastSign: lastSignOf(job),
  }));
}

/** Ends a job as failed. What the queue still delivers of it finds it ended and does nothing. */
export async function failLostJob(change: SessionChange, id: string): Promise<void> {
  const job = await change.em.findOneOrFail(UserJob, { session: change.session, id });
  job.status = JobStatus.Failed;
  job.error = LOST;
  job.finishedAt = change.now;
  change.record('job.failed', { job_id: job.id, kind: job.kind, ...LOST });
}

function lastSignOf({ createdAt, startedAt, heartbeatAt }: UserJob): Date {
  const times = [createdAt, startedAt, heartbeatAt].map((time) => time?.getTime() ?? 0);
  return new Date(Math.max(...times));
}
