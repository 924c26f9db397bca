import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { runInTransaction } from '../../database/index.js';
import { sessionIdOf } from '../sessions/index.js';
import { IdempotencyKeyReusedError, RequestInFlightError } from './idempotency.errors.js';
import { StoredAnswerRepository } from './stored-answer.repository.js';
import { RequestsUnderway } from './requests-underway.js';

const DAY_MS = 86_400_000;

/** How long a request counts as being served; what takes longer was cut off by a crash. */
const LONGEST_SERVING_MS = 60_000;

/** A request that its client may repeat. */
export interface RepeatableRequest {
  readonly userId: UserId;
  readonly key: string;
  /** Hashes of the request under every secret that is held, the one in use first. */
  readonly fingerprints: readonly [string, ...string[]];
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

/** Serves a request with the same key once within a day, however often it is sent. */
@Injectable()
export class SingleExecution {
  private readonly underway = new RequestsUnderway();

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
    return runInTransaction(this.em, async (em) => {
      const known = await this.lookUp(em, request);
      if (known !== null) return known;
      const answer = await work();
      await this.keep(em, request, answer);
      return { ...answer, replayed: false };
    });
  }

  /**
   * As `run`, for work that waits for another server and so must not hold a transaction: that the request is being
   * served is stored before the work, and its answer after it. A request whose process dies is free again after a
   * minute. For a user without a session nothing can be stored beforehand, so that only this process refuses others.
   */
  runDetached(request: RepeatableRequest, work: () => Promise<Answer>): Promise<GivenAnswer> {
    return this.underway.run(request, async () => {
      const known = await this.reserve(request);
      if (known !== null) return known;
      const answer = await this.orRelease(request, work);
      await runInTransaction(this.em, (em) => this.keep(em, request, answer));
      return { ...answer, replayed: false };
    });
  }

  /** The answer that the request got already, or else null, and then others are refused until it has one. */
  private reserve(request: RepeatableRequest): Promise<GivenAnswer | null> {
    return runInTransaction(this.em, async (em) => {
      const known = await this.lookUp(em, request);
      if (known === null) await this.keep(em, request, { status: null, body: null });
      return known;
    });
  }

  private async orRelease(request: RepeatableRequest, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      await runInTransaction(this.em, (em) => this.answers.release(em, nameOf(request)));
      throw error;
    }
  }

  /** The answer that is stored, or null. Nobody else serves the request until the transaction ends. */
  private async lookUp(em: EntityManager, request: RepeatableRequest): Promise<GivenAnswer | null> {
    const name = nameOf(request);
    if (!(await this.answers.tryLock(em, name))) throw new RequestInFlightError();
    const stored = await this.answers.find(em, name, this.ago(DAY_MS));
    if (stored === null) return null;
    const { status, body, fingerprint, createdAt } = stored;
    if (status === null && createdAt <= this.ago(LONGEST_SERVING_MS)) return null;
    if (!request.fingerprints.includes(fingerprint)) throw new IdempotencyKeyReusedError();
    if (status === null) throw new RequestInFlightError();
    return { status, body, replayed: true };
  }

  private async keep(em: EntityManager, request: RepeatableRequest, answer: Answer | NoAnswer): Promise<void> {
    const { sessionId, key } = nameOf(request);
    const { userId, fingerprints } = request;
    await this.answers.removeUntil(em, sessionId, this.ago(DAY_MS));
    const [fingerprint] = fingerprints;
    const createdAt = this.clock.now();
    await this.answers.put(em, { ...answer, session: sessionId, key, userId, fingerprint, createdAt });
  }

  private ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}

interface NoAnswer {
  readonly status: null;
  readonly body: null;
}

function nameOf({ userId, key }: RepeatableRequest): { sessionId: ReturnType<typeof sessionIdOf>; key: string } {
  return { sessionId: sessionIdOf(userId), key };
}
