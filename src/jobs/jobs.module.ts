import { type DynamicModule, Module } from '@nestjs/common';
import { JobBoss, QUEUE_DATABASE } from './job-boss.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import { QueuedJobsRepository } from './queued-jobs.repository.js';

/** The job queue, for every module. */
@Module({})
export class JobsModule {
  /** `databaseUrl` is the runtime role's connection. */
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: QUEUE_DATABASE, useValue: databaseUrl },
        JobBoss,
        JobQueue,
        JobWorker,
        QueuedJobsRepository,
      ],
      exports: [JobQueue, JobWorker, QueuedJobsRepository],
    };
  }
}
