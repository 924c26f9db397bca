import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { currentTrace, noteVersion } from '../../common/http/index.js';
import { Clock } from '../../common/time/index.js';
import { afterCommit, runInTransaction, ScopedRead, Signals } from '../../database/index.js';
import { ChangeObservers } from './change-observers.js';
import { OnboardingEvent } from './onboarding-event.entity.js';
import { OnboardingSession } from './onboarding-session.entity.js';
import { SessionChange } from './session-change.js';
import { sessionIdOf } from './session-id.js';
import { SessionRepository } from './session.repository.js';
import { assertExpectedVersion, checkExpectedVersion } from './version-precondition.js';

/** The user's session, and the only way to change anything that belongs to it. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
    private readonly observers: ChangeObservers,
    private readonly signals: Signals,
    private readonly reads: ScopedRead,
  ) {}

  /** Gets or creates the session. Parallel calls end with one session and one `session.started` event. */
  start(userId: UserId): Promise<OnboardingSession> {
    return this.change(userId, (change) => Promise.resolve(change.session));
  }

  /** The session, or null for a user who has not started. */
  find(userId: UserId): Promise<OnboardingSession | null> {
    return this.em.findOne(OnboardingSession, { id: sessionIdOf(userId) });
  }

  /**
   * Runs `work` in one transaction with the user's session locked, creating the session when it is absent.
   * Changes of one user happen one after the other; state and events are stored together or not at all.
   * Throws VersionMismatchError when the request expects another version.
   */
  change<T>(userId: UserId, work: (change: SessionChange) => Promise<T>): Promise<T> {
    return runInTransaction(this.em, async (em) => {
      const change = await this.open(em, userId);
      const result = await work(change);
      await this.observers.notify(change);
      noteVersion(change.session.version);
      if (change.events.length > 0) {
        afterCommit(() => this.signals.announce({ topic: 'session', id: change.session.id }));
      }
      return result;
    });
  }

  /**
   * Runs `work`, which only reads, with the user's session locked: all that it sees belongs to one moment. Null for a
   * user without a session; none is created.
   */
  inspect<T>(userId: UserId, work: (change: SessionChange) => Promise<T>): Promise<T | null> {
    return runInTransaction(this.em, async (em) => {
      const session = await this.sessions.lock(em, userId);
      const result = session === null ? null : await work(new SessionChange(em, session, userId, this.clock.now()));
      // Nothing is written back, even where a damaged value does not survive the way into an entity.
      em.clear();
      return result;
    });
  }

  /**
   * Compares the version that the request expects with the session's, which may change at once: `change` compares again
   * under the lock. Throws VersionMismatchError.
   */
  async checkExpectedVersion(userId: UserId): Promise<void> {
    if (currentTrace()?.expectedVersions === undefined) return;
    const [row] = await this.reads.call<{ version: number }>('read_onboarding_status', userId);
    checkExpectedVersion(row?.version ?? 0);
  }

  /** The user's log, oldest first. */
  listEvents(userId: UserId): Promise<OnboardingEvent[]> {
    return this.em.find(OnboardingEvent, { userId }, { orderBy: { seq: 'asc' } });
  }

  /** Erases the session and, through the foreign keys, everything that belongs to it. */
  erase(userId: UserId): Promise<void> {
    return runInTransaction(this.em, async (em) => {
      const session = await this.sessions.lock(em, userId);
      assertExpectedVersion(session?.version ?? 0);
      if (session === null) return;
      await em.nativeDelete(OnboardingSession, { id: session.id });
      afterCommit(() => this.signals.announce({ topic: 'session', id: session.id }));
    });
  }

  private async open(em: EntityManager, userId: UserId): Promise<SessionChange> {
    const now = this.clock.now();
    const existing = await this.sessions.lock(em, userId);
    const created = existing === null && (await this.sessions.insertIfAbsent(em, userId, now));
    const session = existing ?? (await this.sessions.lock(em, userId));
    if (session === null) throw new Error('A session that was just stored cannot be read');
    assertExpectedVersion(session.version);
    const change = new SessionChange(em, session, userId, now);
    if (created) change.record('session.started', {});
    return change;
  }
}
