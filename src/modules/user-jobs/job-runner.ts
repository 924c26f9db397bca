import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { isUserId, type UserId } from '../../auth/index.js';
import { toAppError } from '../../common/http/index.js';
import { Signals } from '../../database/index.js';
import { type Delivery, type DeliveryOutcome, type JobConsumer, type JobTicket, JobWorker } from '../../jobs/index.js';
import { sessionIdOf } from '../sessions/index.js';
import { JobAttempts } from './job-attempts.js';
import { JobHandlers } from './job-handlers.js';
import { JobTakenAwayError, JobWatch } from './job-watch.js';
import { mayPass } from './rules/may-pass.js';
import type { JobFailure, UserJob } from './user-job.entity.js';

const HANDED_BACK: JobFailure = {
  code: 'worker_stopped',
  detail: 'The work was interrupted because its process stopped; it begins anew on its own.',
};

/** Works on delivered jobs as their users and keeps their rows in step. */
@Injectable()
export class JobRunner implements JobConsumer, OnApplicationBootstrap {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly attempts: JobAttempts,
    private readonly handlers: JobHandlers,
    private readonly worker: JobWorker,
    private readonly signals: Signals,
  ) {}

  /** Begins to work. Throws MissingJobHandlerError in a process that runs jobs. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.worker.isWanted) return;
    this.handlers.assertComplete();
    await this.worker.start(this);
  }

  async run(delivery: Delivery): Promise<DeliveryOutcome> {
    const job = await this.attempts.begin(delivery.ticket);
    if (job === null) return 'done';
    const watch = new JobWatch(this.attempts, delivery.ticket, job.attempts, job.progress);
    const unsubscribe = this.signals.subscribe((signal) => {
      if (signal.topic === 'session' && signal.id === sessionIdOf(job.userId)) watch.look();
    });
    try {
      const effect = await this.work(job, delivery, watch);
      await watch.stop();
      await this.attempts.complete(delivery.ticket, job.attempts, effect);
      return 'done';
    } catch (error) {
      return await this.end(error, delivery, job);
    } finally {
      unsubscribe();
      await watch.stop();
    }
  }

  abandon(ticket: JobTicket): Promise<void> {
    return this.attempts.abandon(ticket);
  }

  private work(job: UserJob, delivery: Delivery, watch: JobWatch): ReturnType<ReturnType<JobHandlers['get']>> {
    const signal = AbortSignal.any([delivery.signal, watch.signal]);
    const context = { userId: userIdOf(job), jobId: job.id, signal, report: watch.report };
    return untilAborted(this.handlers.get(delivery.kind)(job, context), signal);
  }

  /** Puts down how an attempt ended that gave no result. */
  private async end(error: unknown, { ticket, isLast, signal }: Delivery, job: UserJob): Promise<DeliveryOutcome> {
    if (error instanceof JobTakenAwayError) return 'done';
    if (signal.aborted) {
      await this.attempts.retry(ticket, job.attempts, HANDED_BACK);
      return 'retry';
    }
    const problem = toAppError(error);
    if (problem.problem.status >= 500) this.logger.error(`Job ${job.id} (${job.kind}): ${describe(error)}`);
    const failure = { code: problem.problem.code, detail: problem.message };
    if (mayPass(problem) && !isLast) {
      await this.attempts.retry(ticket, job.attempts, failure);
      return 'retry';
    }
    await this.attempts.fail(ticket, job.attempts, failure);
    return 'give_up';
  }
}

/** Rejects with the signal's reason as soon as it fires, whether or not the work notices. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    promise.catch(() => undefined);
    work.catch(() => undefined);
  }
}

function userIdOf({ userId }: UserJob): UserId {
  if (!isUserId(userId)) throw new Error('A job belongs to no user');
  return userId;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
