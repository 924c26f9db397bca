import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Db, fromKysely, type KyselyTransactionLike } from 'pg-boss';
import { afterCommit, Signals } from '../database/index.js';
import { JobBoss } from './job-boss.js';
import type { JobKind } from './job-map.js';

/** What the queue carries: whose job it is and which. Everything else is read from the job's own row. */
export interface JobTicket {
  readonly user_id: string;
  readonly job_id: string;
}

/** Hands jobs to whoever runs them. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly boss: JobBoss,
    private readonly signals: Signals,
  ) {}

  /** Throws JobsDisabledError when nothing may be queued. */
  assertEnabled(): void {
    this.boss.get();
  }

  /**
   * Queues a job in the transaction of `em`: it is delivered after the commit, and never when that does not come. The
   * job has the ticket's id in the queue as well. Throws JobsDisabledError.
   */
  async enqueueIn(em: EntityManager, kind: JobKind, ticket: JobTicket): Promise<void> {
    await this.boss.get().send(kind, ticket, {
      id: ticket.job_id,
      group: { id: ticket.user_id },
      db: transactionOf(em),
    });
    afterCommit(() => this.signals.announce({ topic: 'job', kind }));
  }

  /** Takes a job back in the transaction of `em`, whether or not it runs. Without a queue there is nothing to take. */
  async cancelIn(em: EntityManager, kind: JobKind, jobId: string): Promise<void> {
    if (!this.boss.isConnected) return;
    await this.boss.get().cancel(kind, jobId, { db: transactionOf(em) });
  }
}

/** Throws outside a transaction. */
function transactionOf(em: EntityManager): Db {
  const transaction = em.getTransactionContext<KyselyTransactionLike>();
  if (transaction === undefined) throw new Error('A job is queued together with what it belongs to: in a transaction');
  return fromKysely(transaction);
}
