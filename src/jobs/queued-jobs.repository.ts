import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { QUEUE_SCHEMA } from './queues.js';

/** What the queue keeps of users, also in processes that are not connected to it. */
@Injectable()
export class QueuedJobsRepository {
  /** Removes everything that the queue keeps of a user, waiting, running, ended or given up. */
  async forgetIn(em: EntityManager, userId: string): Promise<void> {
    await em.execute(`delete from ${QUEUE_SCHEMA}.job where data ->> 'user_id' = ?`, [userId]);
  }
}
