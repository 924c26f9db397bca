import { Logger } from '@nestjs/common';
import type { JobAttempts, JobReport } from './job-attempts.js';
import type { JobTicket } from '../../jobs/index.js';

/** At most so often is progress stored, and so often a running job looks whether it was cancelled. */
const TICK_MS = 1_000;

/** A timer fires a little early at times; progress does not wait a whole tick more for that. */
const LEAST_MS_BETWEEN_STORES = 900;

/** A job that has nothing to tell gives a sign of life all the same. */
const SIGN_OF_LIFE_MS = 20_000;

/** The job was cancelled or another attempt has replaced this one. */
export class JobTakenAwayError extends Error {
  override readonly name = 'JobTakenAwayError';
}

/** Accompanies one attempt: stores what it reports, and stops it when it is no longer wanted. */
export class JobWatch {
  private readonly logger = new Logger('Jobs');
  private readonly aborter = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private latest: JobReport;
  private isTold = true;
  private lastStored = Date.now();
  private lastTick: Promise<void> = Promise.resolve();

  constructor(
    private readonly attempts: JobAttempts,
    private readonly ticket: JobTicket,
    private readonly attempt: number,
    progress: number,
  ) {
    this.latest = { progress, currentStep: null, messages: [] };
    this.timer = setInterval(() => this.look(), TICK_MS);
  }

  /** Fires with JobTakenAwayError. */
  get signal(): AbortSignal {
    return this.aborter.signal;
  }

  /** Notes what the work says; it is stored within a second. */
  readonly report = (progress: number, currentStep: string, message?: string): void => {
    this.latest = {
      progress: Math.max(this.latest.progress, progress),
      currentStep,
      messages: message === undefined ? this.latest.messages : [...this.latest.messages, message],
    };
    this.isTold = false;
  };

  /** Looks at once whether the job is still wanted, one look at a time. */
  look(): void {
    this.lastTick = this.lastTick.then(() => this.tick());
  }

  /** Ends the watch; what was reported is stored. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.lastTick;
    if (!this.isTold && !this.aborter.signal.aborted) await this.store();
  }

  /** Never rejects: a report that cannot be stored now is stored by a later look. */
  private async tick(): Promise<void> {
    try {
      if (!(await this.attempts.isCurrent(this.ticket, this.attempt))) {
        this.aborter.abort(new JobTakenAwayError('The job was cancelled'));
        return;
      }
      const sinceStored = Date.now() - this.lastStored;
      if (this.isTold ? sinceStored >= SIGN_OF_LIFE_MS : sinceStored >= LEAST_MS_BETWEEN_STORES) await this.store();
    } catch (error) {
      this.logger.warn(`The progress of job ${this.ticket.job_id} cannot be stored: ${String(error)}`);
    }
  }

  private async store(): Promise<void> {
    const report = this.latest;
    this.isTold = true;
    this.lastStored = Date.now();
    await this.attempts.report(this.ticket, this.attempt, report);
    this.latest = { ...this.latest, messages: this.latest.messages.slice(report.messages.length) };
  }
}
