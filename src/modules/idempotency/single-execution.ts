import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { runInTransaction } from '../../database/index.js';
import { sessionIdOf } from '../sessions/index.js';
import { IdempotencyKeyReusedError, RequestInFlightError } from './idempotency.errors.js';
import { StoredAnswerRepository } from './stored-answer.repository.js';

const DAY_MS = 86_400_000;

/** A request that its client may repeat. */
export interface RepeatableRequest {
  readonly userId: UserId;
  readonly key: string;
  readonly fingerprint: string;
}

/** What a request is answered with. */
export interface Answer {
  /** HTTP status, 2xx. */
  readonly status: number;
  /** JSON text; null for no body. */
  readonly body: string | null;
}

/** An answer, and whether an earlier request got it already. */
export type GivenAnswer = Answer & { readonly replayed: boolean };

/** Ends a look that found no answer. Never leaves this file. */
class NoAnswerYet extends Error {}

/** Serves a request with the same key once within a day, however often it is sent. */
@Injectable()
export class SingleExecution {
  constructor(
    private readonly em: EntityManager,
    private readonly answers: StoredAnswerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in a transaction that also keeps its answer, or gives the answer it had the first time. What fails is
   * rolled back and not kept. Throws RequestInFlightError and IdempotencyKeyReusedError.
   */
  run(request: RepeatableRequest, work: () => Promise<Answer>): Promise<GivenAnswer> {
    const { userId, key, fingerprint } = request;
    const sessionId = sessionIdOf(userId);
    return runInTransaction(this.em, async (em) => {
      if (!(await this.answers.tryLock(em, { sessionId, key }))) throw new RequestInFlightError();
      const createdAt = this.clock.now();
      const since = new Date(createdAt.getTime() - DAY_MS);
      const stored = await this.answers.find(em, { sessionId, key }, since);
      if (stored !== null) {
        if (stored.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError();
        return { status: stored.status, body: stored.body, replayed: true };
      }
      const answer = await work();
      await this.answers.removeUntil(em, sessionId, since);
      await this.answers.add(em, { ...answer, session: sessionId, key, userId, fingerprint, createdAt });
      return { ...answer, replayed: false };
    });
  }

  /**
   * As `run`, for work that waits for another server and so must not hold a transaction: the answer is kept after the
   * work instead of with it. Requests that arrive while the work goes on are refused or work as well, and all get the
   * answer that was kept first.
   */
  async runDetached(request: RepeatableRequest, work: () => Promise<Answer>): Promise<GivenAnswer> {
    const stored = await this.findAnswer(request);
    if (stored !== null) return stored;
    const answer = await work();
    return this.run(request, () => Promise.resolve(answer));
  }

  private async findAnswer(request: RepeatableRequest): Promise<GivenAnswer | null> {
    try {
      return await this.run(request, () => Promise.reject(new NoAnswerYet()));
    } catch (error) {
      if (error instanceof NoAnswerYet) return null;
      throw error;
    }
  }
}
