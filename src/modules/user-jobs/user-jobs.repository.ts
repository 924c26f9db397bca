import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { JobStatus } from './job-status.js';
import type { JobPosition } from './rules/job-cursor.js';
import { UserJob } from './user-job.entity.js';

const OPEN = [JobStatus.Queued, JobStatus.Running];

/** Queries on jobs, in whatever unit of work is given. */
@Injectable()
export class UserJobsRepository {
  find(em: EntityManager, userId: string, id: string): Promise<UserJob | null> {
    return em.findOne(UserJob, { userId, id }, { refresh: true });
  }

  /** Queued and running jobs, oldest first. */
  listOpen(em: EntityManager, userId: string): Promise<UserJob[]> {
    return em.find(UserJob, { userId, status: OPEN }, { orderBy: { createdAt: 'asc' }, refresh: true });
  }

  /** Jobs after `position`, newest first. */
  listAfter(em: EntityManager, userId: string, position: JobPosition | null, most: number): Promise<UserJob[]> {
    const after =
      position === null
        ? {}
        : {
            $or: [
              { createdAt: { $lt: position.createdAt } },
              { createdAt: position.createdAt, id: { $lt: position.id } },
            ],
          };
    return em.find(UserJob, { userId, ...after }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: most });
  }

  /** The number of the attempt that runs now; null when none does. */
  async runningAttempt(em: EntityManager, userId: string, id: string): Promise<number | null> {
    const job = await em.findOne(
      UserJob,
      { userId, id, status: JobStatus.Running },
      { fields: ['attempts'], disableIdentityMap: true },
    );
    return job?.attempts ?? null;
  }
}
