import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { SETTINGS, type SettingValues } from '../config/index.js';
import { JobsDisabledError } from './jobs.errors.js';
import { QUEUE_SCHEMA } from './queues.js';

/** Injection token of the runtime role's connection string. */
export const QUEUE_DATABASE = Symbol('QUEUE_DATABASE');

/** Connections of the queue, beside those of requests: a busy service must not look dead to the queue. */
const POOL_SIZE = 2;

/** How often the queue looks for jobs of workers that went silent. */
const SUPERVISE_SECONDS = 10;

/** How long running jobs may take to hand themselves back when the process stops. */
const STOP_GRACE_MS = 4_000;

/** The connection of this process to the queue; none when JOBS_MODE is off. */
@Injectable()
export class JobBoss implements OnModuleInit, OnModuleDestroy {
  /** Whether this process runs jobs beside queueing them. */
  readonly runsJobs: boolean;
  private readonly logger = new Logger('Jobs');
  private readonly boss: PgBoss | null;

  constructor(
    @Inject(SETTINGS) { JOBS_MODE: mode }: SettingValues,
    @Inject(QUEUE_DATABASE) private readonly connectionString: string,
  ) {
    this.runsJobs = mode === 'inline';
    this.boss = mode === 'off' ? null : this.connect();
  }

  /** Whether this process can queue jobs at all. */
  get isConnected(): boolean {
    return this.boss !== null;
  }

  /** The started queue. Throws JobsDisabledError when JOBS_MODE is off. */
  get(): PgBoss {
    if (this.boss === null) throw new JobsDisabledError();
    return this.boss;
  }

  async onModuleInit(): Promise<void> {
    await this.boss?.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: STOP_GRACE_MS });
  }

  private connect(): PgBoss {
    const boss = new PgBoss({
      connectionString: this.connectionString,
      schema: QUEUE_SCHEMA,
      max: POOL_SIZE,
      createSchema: false,
      migrate: false,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      schedule: false,
      supervise: this.runsJobs,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    boss.on('error', (error) => this.logger.error(`The job queue: ${error.message}`));
    boss.on('warning', ({ message }) => this.logger.warn(`The job queue: ${message}`));
    return boss;
  }
}
