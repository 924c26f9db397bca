import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SessionId } from '../../sessions/index.js';
import { ModelAnswer } from './model-answer.entity.js';

const KEEP = `
  insert into model_answers (session_id, key, user_id, answer, created_at) values (?, ?, ?, ?, ?)
  on conflict (session_id, key) do update set answer = excluded.answer, created_at = excluded.created_at`;

const FORGET_BEYOND = `
  delete from model_answers where session_id = ? and key in
    (select key from model_answers where session_id = ? order by created_at desc, key offset ?)`;

/** Queries on kept answers, in whatever unit of work is given. */
@Injectable()
export class ModelAnswerRepository {
  /** The answer that was kept after `since`, or null. */
  async find(em: EntityManager, session: SessionId, key: string, since: Date): Promise<string | null> {
    const where = { session, key, createdAt: { $gt: since } };
    const found = await em.findOne(ModelAnswer, where, { disableIdentityMap: true });
    return found?.answer ?? null;
  }

  /** Adds or replaces in one statement. */
  async keep(em: EntityManager, { session, key, userId, answer, createdAt }: KeptAnswer): Promise<void> {
    await em.execute(KEEP, [session, key, userId, answer, createdAt]);
  }

  /** Removes answers until `since`, and all but the newest `most`. */
  async prune(em: EntityManager, session: SessionId, since: Date, most: number): Promise<void> {
    await em.nativeDelete(ModelAnswer, { session, createdAt: { $lte: since } });
    await em.execute(FORGET_BEYOND, [session, session, most]);
  }
}

/** An answer with the id of the session it belongs to. */
type KeptAnswer = Omit<ModelAnswer, 'session'> & { readonly session: SessionId };
