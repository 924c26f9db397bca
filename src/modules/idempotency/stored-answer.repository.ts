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

/** What is put down of a request: its answer, or with the status null that it is being served. */
type PutDown = Omit<StoredAnswer, 'session'> & { readonly session: SessionId };

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
   * What was put down after `since`, or null. A statement of its own after the lock: one that had begun before could not
   * see what the previous holder stored.
   */
  find(em: EntityManager, { sessionId, key }: RequestName, since: Date): Promise<StoredAnswer | null> {
    const where = { session: sessionId, key, createdAt: { $gt: since } };
    return em.findOne(StoredAnswer, where, { disableIdentityMap: true });
  }

  /**
   * Puts a request down, over what says that it is being served; an answer that is there stays. Without a session, which
   * is when nothing was stored or all was erased, there is nothing to keep.
   */
  async put(em: EntityManager, answer: PutDown): Promise<void> {
    await em.execute(
      `insert into idempotency_keys (session_id, key, user_id, fingerprint, status, body, created_at)
       select id, ?, ?, ?, ?, ?, ? from onboarding_sessions where id = ?
       on conflict (session_id, key) do update
         set fingerprint = excluded.fingerprint, status = excluded.status, body = excluded.body,
           created_at = excluded.created_at
         where idempotency_keys.status is null`,
      [answer.key, answer.userId, answer.fingerprint, answer.status, answer.body, answer.createdAt, answer.session],
    );
  }

  /** Forgets that a request is being served; an answer stays. */
  async release(em: EntityManager, { sessionId, key }: RequestName): Promise<void> {
    await em.nativeDelete(StoredAnswer, { session: sessionId, key, status: null });
  }

  /** Removes the user's answers that were given until `since`. */
  async removeUntil(em: EntityManager, sessionId: SessionId, since: Date): Promise<void> {
    await em.nativeDelete(StoredAnswer, { session: sessionId, createdAt: { $lte: since } });
  }
}
