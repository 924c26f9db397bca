import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../../auth/index.js';
import { isStorableText } from '../../../common/documents/index.js';
import { Clock } from '../../../common/time/index.js';
import { AnswerCache } from '../../../llm/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../../sessions/index.js';
import { ModelAnswer } from './model-answer.entity.js';
import { ModelAnswerRepository } from './model-answer.repository.js';

/** How long an answer counts, in milliseconds. */
export const ANSWER_LIFE_MS = 30 * 24 * 60 * 60 * 1000;

/** Most answers that are kept of a user. */
export const MOST_ANSWERS = 100;

/** Longest answer that is kept, in UTF-16 units. */
export const LONGEST_ANSWER = 100_000;

/** Keeps answers in the database, with the user they were given to and for nobody else. */
@Injectable()
export class StoredAnswerCache extends AnswerCache {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly answers: ModelAnswerRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  find(userId: UserId, key: string): Promise<string | null> {
    return this.answers.find(this.em, sessionIdOf(userId), key, oldestValid(this.clock.now()));
  }

  /** Answers that are too long are not kept, nor anything of a user who was erased meanwhile. */
  async keep(userId: UserId, key: string, answer: string): Promise<void> {
    if (answer.length > LONGEST_ANSWER || !isStorableText(answer)) return;
    await this.sessions.changeExisting(userId, async ({ em, session: { id: session }, now }) => {
      await this.answers.keep(em, { session, key, userId, answer, createdAt: now });
      await this.answers.prune(em, session, oldestValid(now), MOST_ANSWERS);
    });
  }

  /** Removes every answer, for a reset. */
  async clearIn({ em, session }: SessionChange): Promise<void> {
    await em.nativeDelete(ModelAnswer, { session: session.id });
  }
}

function oldestValid(now: Date): Date {
  return new Date(now.getTime() - ANSWER_LIFE_MS);
}
