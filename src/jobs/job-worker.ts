import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { SETTINGS, type SettingValues } from '../config/index.js';
import { Signals } from '../database/index.js';
import { JobBoss } from './job-boss.js';
import { JOB_KINDS, type JobKind } from './job-map.js';
import type { JobTicket } from './job-queue.js';
import { deadQueueOf, MOST_FAILURES } from './queues.js';

/** One attempt at a job. */
export interface Delivery {
  readonly kind: JobKind;
  readonly ticket: JobTicket;
  /** Whether the job is given up when this attempt fails. */
  readonly isLast: boolean;
  /** Fires when the queue has taken the job away or this process stops. */
  readonly signal: AbortSignal;
}

/** What became of an attempt. `retry`: once more, later. `give_up`: never again. */
export type DeliveryOutcome = 'done' | 'retry' | 'give_up';

/** Works on what the queue delivers. */
export interface JobConsumer {
  run(delivery: Delivery): Promise<DeliveryOutcome>;
  /** The queue has given a job up, for instance because every worker that had it was killed. */
  abandon(ticket: JobTicket): Promise<void>;
}

/** Longest wait for a job that no signal told of, in seconds. */
const POLL_SECONDS = 2;
const DEAD_POLL_SECONDS = 5;

/** Often enough that one lost sign of life does not cost the job. */
const HEARTBEAT_REFRESH_SECONDS = 3;

const STATUS = { done: 'completed', retry: 'failed', give_up: 'deadletter' } as const satisfies Record<
  DeliveryOutcome,
  JobResult['status']
>;

/** Takes jobs from the queue, WORKER_CONCURRENCY of each kind at a time, in processes that run jobs. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private readonly stopping = new AbortController();
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly boss: JobBoss,
    private readonly signals: Signals,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Whether this process runs jobs, and does not only queue them. */
  get isWanted(): boolean {
    return this.boss.runsJobs;
  }

  /** Begins to deliver. */
  async start(consumer: JobConsumer): Promise<void> {
    const workers = new Map<string, string[]>();
    for (const kind of JOB_KINDS) workers.set(kind, await this.work(kind, consumer));
    this.unsubscribe = this.signals.subscribe((signal) => {
      if (signal.topic !== 'job') return;
      for (const worker of workers.get(signal.kind) ?? []) this.boss.get().notifyWorker(worker);
    });
  }

  /** Asks running jobs to hand themselves back; the queue itself waits for them. */
  onModuleDestroy(): void {
    this.unsubscribe?.();
    this.stopping.abort(new Error('The process stops'));
  }

  private async work(kind: JobKind, consumer: JobConsumer): Promise<string[]> {
    const boss = this.boss.get();
    await boss.work<JobTicket>(deadQueueOf(kind), { pollingIntervalSeconds: DEAD_POLL_SECONDS }, async (jobs) => {
      for (const { data } of jobs) await consumer.abandon(data);
    });
    const options = {
      pollingIntervalSeconds: POLL_SECONDS,
      heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS,
      includeMetadata: true,
      perJobResults: true,
      // One job of a user at a time, over all processes: nobody fills the queue for the others.
      groupConcurrency: 1,
    } as const;
    const deliver = (jobs: JobWithMetadata<JobTicket>[]): Promise<JobResult[]> =>
      Promise.all(jobs.map((job) => this.deliver(kind, job, consumer)));
    // One registration for each, because a signal wakes a single registration.
    const registrations = Array.from({ length: this.settings.WORKER_CONCURRENCY }, () =>
      boss.work<JobTicket, unknown, typeof options>(kind, options, deliver),
    );
    return Promise.all(registrations);
  }

  private async deliver(kind: JobKind, job: JobWithMetadata<JobTicket>, consumer: JobConsumer): Promise<JobResult> {
    const outcome = await consumer.run({
      kind,
      ticket: job.data,
      isLast: job.retryCount >= MOST_FAILURES,
      signal: AbortSignal.any([this.stopping.signal, job.signal]),
    });
    return { id: job.id, status: STATUS[outcome] };
  }
}
