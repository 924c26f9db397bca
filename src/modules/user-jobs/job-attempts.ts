import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { isUserId, type UserId, UserScope } from '../../auth/index.js';
import type { JobTicket } from '../../jobs/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { JobHandlers } from './job-handlers.js';
import { JobStatus } from './job-status.js';
import type { JobFailure, UserJob } from './user-job.entity.js';
import { UserJobsRepository } from './user-jobs.repository.js';

/** What a running job has to tell. */
export interface JobReport {
  readonly progress: number;
  readonly currentStep: string | null;
  readonly messages: readonly string[];
}

const MOST_MESSAGES = 50;

const ABANDONED: JobFailure = {
  code: 'job_abandoned',
  detail: 'The work was interrupted again and again, so it was given up. Start it once more.',
};

/**
 * How the row of a job changes while it is worked on, each time in one transaction of its own. Every change but the
 * first names the attempt: one that was thought dead and replaced by another changes nothing any more.
 */
@Injectable()
export class JobAttempts {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: UserScope,
    private readonly sessions: SessionsService,
    private readonly jobs: UserJobsRepository,
    private readonly handlers: JobHandlers,
  ) {}

  /** Begins an attempt; null when the job has ended or is gone. */
  begin(ticket: JobTicket): Promise<UserJob | null> {
    return this.change(ticket, isOpen, (change, job) => {
      job.status = JobStatus.Running;
      job.attempts += 1;
      job.startedAt ??= change.now;
      job.heartbeatAt = change.now;
      change.record('job.started', { ...nameOf(job), attempt: job.attempts });
      return Promise.resolve(job);
    });
  }

  /** Whether this attempt is still the one that counts. */
  isCurrent(ticket: JobTicket, attempt: number): Promise<boolean> {
    const userId = userOf(ticket);
    return this.scope.run(
      userId,
      async () => (await this.jobs.runningAttempt(this.em, userId, ticket.job_id)) === attempt,
    );
  }

  /** Stores how far the work is; progress never falls. */
  async report(ticket: JobTicket, attempt: number, report: JobReport): Promise<void> {
    await this.change(ticket, isAttempt(attempt), (change, job) => {
      job.progress = Math.max(job.progress, Math.min(report.progress, 100));
      job.currentStep = report.currentStep;
      job.messages = [...job.messages, ...report.messages].slice(-MOST_MESSAGES);
      job.heartbeatAt = change.now;
      change.record('job.progressed', { ...nameOf(job), progress: job.progress, current_step: job.currentStep });
      return Promise.resolve();
    });
  }

  /** Runs the effect and completes the job, together or not at all. */
  async complete(
    ticket: JobTicket,
    attempt: number,
    effect: (change: SessionChange) => Promise<object>,
  ): Promise<void> {
    await this.change(ticket, isAttempt(attempt), async (change, job) => {
      job.result = await effect(change);
      job.status = JobStatus.Completed;
      job.progress = 100;
      job.currentStep = null;
      job.error = null;
      job.finishedAt = change.now;
      change.record('job.completed', nameOf(job));
    });
  }

  /** Puts the job back in the queue. */
  async retry(ticket: JobTicket, attempt: number, failure: JobFailure): Promise<void> {
    await this.change(ticket, isAttempt(attempt), (change, job) => {
      job.status = JobStatus.Queued;
      job.error = failure;
      change.record('job.retrying', { ...nameOf(job), code: failure.code });
      return Promise.resolve();
    });
  }

  /** Ends the job for good. */
  async fail(ticket: JobTicket, attempt: number, failure: JobFailure): Promise<void> {
    await this.change(ticket, isAttempt(attempt), (change, job) => this.endFailed(change, job, failure));
  }

  /** Ends a job that the queue has given up; one that has ended stays as it is. */
  async abandon(ticket: JobTicket): Promise<void> {
    await this.change(ticket, isOpen, (change, job) => this.endFailed(change, job, job.error ?? ABANDONED));
  }

  private async endFailed(change: SessionChange, job: UserJob, failure: JobFailure): Promise<void> {
    job.status = JobStatus.Failed;
    job.error = failure;
    job.finishedAt = change.now;
    await this.handlers.leaveIn(change, job, failure);
    change.record('job.failed', { ...nameOf(job), ...failure });
  }

  /** Null, and nothing is stored, when the job is gone or not as it should be. */
  private async change<T>(
    ticket: JobTicket,
    isAsItShouldBe: (job: UserJob) => boolean,
    work: (change: SessionChange, job: UserJob) => Promise<T>,
  ): Promise<T | null> {
    const userId = userOf(ticket);
    try {
      return await this.scope.run(userId, () =>
        this.sessions.change(userId, async (change) => {
          const job = await this.jobs.find(change.em, userId, ticket.job_id);
          if (job === null || !isAsItShouldBe(job)) throw new JobChanged();
          return work(change, job);
        }),
      );
    } catch (error) {
      if (error instanceof JobChanged) return null;
      throw error;
    }
  }
}

/** Undoes the transaction, also the session that it would make for an erased user. Never leaves this file. */
class JobChanged extends Error {}

const isOpen = (job: UserJob): boolean => job.isOpen;

const isAttempt =
  (attempt: number) =>
  (job: UserJob): boolean =>
    job.status === JobStatus.Running && job.attempts === attempt;

function nameOf(job: UserJob): { job_id: string; kind: string } {
  return { job_id: job.id, kind: job.kind };
}

function userOf({ user_id: userId }: JobTicket): UserId {
  if (!isUserId(userId)) throw new Error('A ticket of the queue names no user');
  return userId;
}
