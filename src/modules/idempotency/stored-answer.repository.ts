import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SessionId } from '../sessions/index.js';
import { StoredAnswer } from './stored-answer.entity.js';

/** Separates these locks from other advisory locks of the database. */
const LOCK_SEED = 20_261_122;

/** A request that may be repeated: whose it is and how the client calls it. */
export interface RequestName {
  readonly sessionId: SessionId;
  readonly key: string;
}

/** Queries on stored answers, in whatever transaction is given. */
@Injectable()
export class StoredAnswerRepository {
  /** Keeps others from serving the same request until the transaction ends; false when somebody else does already. */
  async tryLock(em: EntityManager, { sessionId, key }: RequestName): Promise<boolean> {
    const [row] = await em.execute<{ locked: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended(?, ?)) as locked',
      [`${sessionId} ${key}`, LOCK_SEED],
    );
    return row?.locked === true;
  }

  /**
   * The answer that was given after `since`, or null. A statement of its own after the lock: one that had begun before
   * could not see what the previous holder stored.
   */
  find(em: EntityManager, { sessionId, key }: RequestName, since: Date): Promise<StoredAnswer | null> {
    return em.findOne(StoredAnswer, { session: sessionId, key, createdAt: { $gt: since } });
  }

  /** Keeps an answer. Without a session, which is when nothing was stored or all was erased, there is nothing to keep. */
  async add(em: EntityManager, answer: Omit<StoredAnswer, 'session'> & { readonly session: SessionId }): Promise<void> {
    await em.execute(
      `insert into idempotency_keys (session_id, key, user_id, fingerprint, status, body, created_at)
       select id, ?, ?, ?, ?, ?, ? from onboarding_sessions where id = ?`,
      [answer.key, answer.userId, answer.fingerprint, answer.status, answer.body, answer.createdAt, answer.session],
    );
  }

  /** Removes the user's answers that were given until `since`. */
  async removeUntil(em: EntityManager, sessionId: SessionId, since: Date): Promise<void> {
    await em.nativeDelete(StoredAnswer, { session: sessionId, createdAt: { $lte: since } });
  }
}
