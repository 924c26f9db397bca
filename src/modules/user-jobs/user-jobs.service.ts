import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type JobKind, type JobMap, JobQueue, QueuedJobsRepository } from '../../jobs/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import type { JobPage, JobPageRequest } from './job-page.js';
import { JobStatus } from './job-status.js';
import { inputHashOf } from './rules/input-hash.js';
import { isJobId, jobCursor, readJobCursor } from './rules/job-cursor.js';
import { UserJob } from './user-job.entity.js';
import { JobFinishedError, JobNotFoundError, TooManyJobsError } from './user-jobs.errors.js';
import { UserJobsRepository } from './user-jobs.repository.js';

/** Queued and running jobs that one user may have at a time. */
export const MOST_OPEN_JOBS = 20;

/** Jobs on a page when the request does not say. */
const DEFAULT_LIMIT = 20;

/** The user's long work: starts it, shows it, takes it back. */
@Injectable()
export class UserJobsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly jobs: UserJobsRepository,
    private readonly queue: JobQueue,
    private readonly queued: QueuedJobsRepository,
  ) {}

  /** Queues work in a transaction of its own; see `startIn`. */
  start<Kind extends JobKind>(userId: UserId, kind: Kind, input: JobMap[Kind]['input']): Promise<UserJob> {
    return this.sessions.change(userId, (change) => this.startIn(change, kind, input));
  }

  /**
   * Queues work in the change's transaction. The same work that is queued or running already is not queued again: that
   * job is returned. Throws JobsDisabledError and TooManyJobsError.
   */
  async startIn<Kind extends JobKind>(
    change: SessionChange,
    kind: Kind,
    input: JobMap[Kind]['input'],
  ): Promise<UserJob> {
    this.queue.assertEnabled();
    const inputHash = inputHashOf(kind, input);
    const open = await this.jobs.listOpen(change.em, change.userId);
    const same = open.find((job) => job.inputHash === inputHash);
    if (same !== undefined) return same;
    if (open.length >= MOST_OPEN_JOBS) throw new TooManyJobsError(MOST_OPEN_JOBS);
    const job = new UserJob(change.session, randomUUID(), kind, input, inputHash, change.now);
    change.em.persist(job);
    change.record('job.queued', { job_id: job.id, kind });
    await this.queue.enqueueIn(change.em, kind, { user_id: change.userId, job_id: job.id });
    return job;
  }

  /** Throws JobNotFoundError. */
  async find(userId: UserId, id: string): Promise<UserJob> {
    return this.findIn(this.em, userId, id);
  }

  /** The newest job of a kind; null when the user never started one. */
  findNewest(userId: UserId, kind: JobKind): Promise<UserJob | null> {
    return this.em.findOne(UserJob, { userId, kind }, { orderBy: { createdAt: 'desc', id: 'desc' }, refresh: true });
  }

  /** The oldest job of a kind that is queued or running; null when none is. */
  async findOpenIn({ em, userId }: SessionChange, kind: JobKind): Promise<UserJob | null> {
    return (await this.jobs.listOpen(em, userId)).find((job) => job.kind === kind) ?? null;
  }

  /** A page of jobs, newest first. Throws ValidationError for a cursor that is not one of ours. */
  async list(userId: UserId, { limit = DEFAULT_LIMIT, cursor }: JobPageRequest): Promise<JobPage> {
    const found = await this.jobs.listAfter(this.em, userId, readJobCursor(cursor), limit + 1);
    const jobs = found.slice(0, limit);
    const last = jobs.at(-1);
    return { jobs, nextCursor: found.length > limit && last !== undefined ? jobCursor(last) : null };
  }

  /** Ends a queued or running job; nothing of its work is stored. Throws JobNotFoundError and JobFinishedError. */
  cancel(userId: UserId, id: string): Promise<UserJob> {
    return this.sessions.change(userId, async (change) => {
      const job = await this.findIn(change.em, userId, id);
      if (!job.isOpen) throw new JobFinishedError(job.status);
      await this.end(change, job);
      return job;
    });
  }

  /** Ends every queued and running job of the user. */
  async cancelAllIn(change: SessionChange): Promise<void> {
    for (const job of await this.jobs.listOpen(change.em, change.userId)) await this.end(change, job);
  }

  /** Takes from every job what it worked on, for a reset that keeps no data; what became of the jobs stays. */
  async forgetInputsIn({ em, userId }: SessionChange): Promise<void> {
    await em.nativeUpdate(UserJob, { userId }, { input: {} });
  }

  /** Every job that is kept, newest first. */
  listAll(userId: UserId): Promise<UserJob[]> {
    return this.em.find(UserJob, { userId }, { orderBy: { createdAt: 'desc', id: 'desc' } });
  }

  /** Takes whatever the queue keeps of a user who was just erased, in the same transaction. */
  forgetIn(em: EntityManager, userId: UserId): Promise<void> {
    return this.queued.forgetIn(em, userId);
  }

  private async end(change: SessionChange, job: UserJob): Promise<void> {
    job.status = JobStatus.Cancelled;
    job.finishedAt = change.now;
    change.record('job.cancelled', { job_id: job.id, kind: job.kind });
    await this.queue.cancelIn(change.em, job.kind, job.id);
  }

  private async findIn(em: EntityManager, userId: UserId, id: string): Promise<UserJob> {
    const job = isJobId(id) ? await this.jobs.find(em, userId, id) : null;
    if (job === null) throw new JobNotFoundError();
    return job;
  }
}
