import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { type UserJob, UserJobsService } from '../user-jobs/index.js';

/** How often a job is looked at, in milliseconds. */
const LOOK_MS = 250;

/** Waits for jobs on behalf of clients that expect an answer and not a job. */
@Injectable()
export class JobWaiter implements OnModuleDestroy {
  private isStopping = false;

  constructor(private readonly jobs: UserJobsService) {}

  /**
   * The job once it has ended, or as it stands after `ms` milliseconds. The job goes on either way. The stop of
   * the process ends the wait.
   */
  async settled(userId: UserId, jobId: string, ms: number): Promise<UserJob> {
    const deadline = performance.now() + ms;
    for (;;) {
      const job = await this.jobs.find(userId, jobId);
      if (!job.isOpen || this.isStopping || performance.now() >= deadline) return job;
      await sleep(LOOK_MS);
    }
  }

  onModuleDestroy(): void {
    this.isStopping = true;
  }
}
