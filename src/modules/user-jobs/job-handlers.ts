import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { JOB_KINDS, type JobKind, type JobMap } from '../../jobs/index.js';
import type { SessionChange } from '../sessions/index.js';
import type { JobFailure, UserJob } from './user-job.entity.js';

/** What a handler knows of the job it works on. */
export interface JobContext {
  readonly userId: UserId;
  readonly jobId: string;
  /** Fires when the job is cancelled, taken away or handed back; the work should end soon. */
  readonly signal: AbortSignal;
  /** Says how far the work is, 0 to 100, and what it is doing; `message` is kept in the job's list. Costs nothing. */
  readonly report: (progress: number, currentStep: string, message?: string) => void;
}

/**
 * Stores what the work gave and returns the job's result. It runs in the transaction that completes the job, so that a
 * job which is delivered twice has its effect once; it is not run when the job was cancelled meanwhile.
 */
export type JobEffect<Kind extends JobKind> = (change: SessionChange) => Promise<JobMap[Kind]['result']>;

/** Does the long part of a kind of work, without any open transaction. What it throws fails the attempt. */
export type JobHandler<Kind extends JobKind> = (
  input: JobMap[Kind]['input'],
  context: JobContext,
) => Promise<JobEffect<Kind>>;

/** Stores what a kind of job leaves when it has failed for good. It runs in the transaction that ends the job. */
export type JobFailureEffect<Kind extends JobKind> = (
  change: SessionChange,
  input: JobMap[Kind]['input'],
  failure: JobFailure,
) => Promise<void>;

/** Does the work of one stored job. */
export type StoredJobHandler = (
  job: UserJob,
  context: JobContext,
) => Promise<(change: SessionChange) => Promise<object>>;

type StoredFailureEffect = (change: SessionChange, job: UserJob, failure: JobFailure) => Promise<void>;

/** A kind of job has no handler, so this process must not run jobs. */
export class MissingJobHandlerError extends Error {
  override readonly name = 'MissingJobHandlerError';
}

/** Who does which kind of work. Modules register while the application is put together. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<JobKind, StoredJobHandler>();
  private readonly failureEffects = new Map<JobKind, StoredFailureEffect>();

  /** Throws when the kind has a handler already. Without `leave` a job that fails leaves nothing but its own row. */
  register<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>, leave?: JobFailureEffect<Kind>): void {
    if (this.handlers.has(kind)) throw new Error(`Two handlers want the jobs of kind "${kind}"`);
    // A row of this kind was written by UserJobsService.startIn, which takes an input of this kind only.
    this.handlers.set(kind, (job, context) => handler(job.input as JobMap[Kind]['input'], context));
    if (leave === undefined) return;
    this.failureEffects.set(kind, (change, job, failure) => leave(change, job.input as JobMap[Kind]['input'], failure));
  }

  /** Stores what a job leaves that has failed for good. */
  async leaveIn(change: SessionChange, job: UserJob, failure: JobFailure): Promise<void> {
    await this.failureEffects.get(job.kind)?.(change, job, failure);
  }

  /** Throws MissingJobHandlerError naming every kind without a handler. */
  assertComplete(): void {
    const missing = JOB_KINDS.filter((kind) => !this.handlers.has(kind));
    if (missing.length > 0)
      throw new MissingJobHandlerError(`No handler is registered for the jobs of kind ${missing.join(', ')}`);
  }

  /** Throws MissingJobHandlerError. */
  get(kind: JobKind): StoredJobHandler {
    const handler = this.handlers.get(kind);
    if (handler === undefined)
      throw new MissingJobHandlerError(`No handler is registered for the jobs of kind ${kind}`);
    return handler;
  }
}
