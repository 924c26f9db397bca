import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { currentTrace, noteVersion } from '../../common/http/index.js';
import { Clock } from '../../common/time/index.js';
import { afterCommit, runSelfScoped, ScopedRead, Signals } from '../../database/index.js';
import { ChangeObservers } from './change-observers.js';
import { OnboardingEvent } from './onboarding-event.entity.js';
import { OnboardingSession } from './onboarding-session.entity.js';
import { SessionChange } from './session-change.js';
import { SessionDamagedError } from './session-damaged.error.js';
import { type SessionId, sessionIdOf } from './session-id.js';
import { type LockedSession, SessionRepository } from './session.repository.js';
import type { SessionStanding } from './session-standing.js';
import { assertExpectedVersion, checkExpectedVersion } from './version-precondition.js';

/** A session that is there, whether or not it was before. */
export interface StartedSession extends Readonly<SessionStanding> {
  readonly id: SessionId;
}

/** How a change is opened. */
interface ChangeOptions {
  /** Whether it may work on a session that does not go with its log. */
  readonly isRepair?: boolean;
  /** Whether everything that is stored is read while the session is locked: `SessionChange.onboarding`. */
  readonly withOnboarding?: boolean;
}

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
  start(userId: UserId): Promise<StartedSession> {
    return this.change(userId, ({ session, standing }) => ({ id: session.id, ...standing }));
  }

  /** The session, or null for a user who has not started. */
  find(userId: UserId): Promise<OnboardingSession | null> {
    return this.em.findOne(OnboardingSession, { id: sessionIdOf(userId) });
  }

  /**
   * Runs `work` in one transaction with the user's session locked, creating the session when it is absent.
   * Changes of one user happen one after the other; state and events are stored together or not at all.
   * Throws VersionMismatchError when the request expects another version, and SessionDamagedError for a session that does
   * not go with its log, unless this is a repair.
   */
  change<T>(
    userId: UserId,
    work: (change: SessionChange) => Promise<T> | T,
    { isRepair = false, withOnboarding = false }: ChangeOptions = {},
  ): Promise<T> {
    return runSelfScoped(this.em, async (em) => {
      const now = this.clock.now();
      const locked = await this.sessions.open(em, userId, now, withOnboarding);
      return this.carryOut(new SessionChange(em, userId, now, locked, this.sessions), locked, work, isRepair);
    });
  }

  /** As `change`, for what belongs to a session that is there: null for a user without one; none is created. */
  changeExisting<T>(userId: UserId, work: (change: SessionChange) => Promise<T>): Promise<T | null> {
    return runSelfScoped(this.em, async (em) => {
      const now = this.clock.now();
      const locked = await this.sessions.lock(em, userId, now);
      if (locked === null) {
        assertExpectedVersion(0);
        return null;
      }
      return this.carryOut(new SessionChange(em, userId, now, locked, this.sessions), locked, work, false);
    });
  }

  private async carryOut<T>(
    change: SessionChange,
    locked: LockedSession,
    work: (change: SessionChange) => Promise<T> | T,
    isRepair: boolean,
  ): Promise<T> {
    assertExpectedVersion(locked.standing.version);
    if (locked.standing.version !== locked.lastSeq && !isRepair) throw new SessionDamagedError();
    const result = await work(change);
    await this.observers.notify(change);
    await change.store();
    noteVersion(change.standing.version);
    if (change.events.length > 0) {
      afterCommit(() => this.signals.announce({ topic: 'session', id: change.session.id }));
    }
    return result;
  }

  /** When the user's session began, which tells it from one that follows an erasure; null without a session. */
  async startOf(userId: UserId): Promise<Date | null> {
    const session = await this.em.findOne(OnboardingSession, { id: sessionIdOf(userId) }, { disableIdentityMap: true });
    return session?.startedAt ?? null;
  }

  /**
   * Runs `work`, which only reads, with the user's session locked: all that it sees belongs to one moment. Null for a
   * user without a session; none is created.
   */
  inspect<T>(userId: UserId, work: (change: SessionChange) => Promise<T>): Promise<T | null> {
    return runSelfScoped(this.em, async (em) => {
      const now = this.clock.now();
      const locked = await this.sessions.lock(em, userId, now);
      const result = locked === null ? null : await work(new SessionChange(em, userId, now, locked, this.sessions));
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
    return runSelfScoped(this.em, async (em) => {
      const id = sessionIdOf(userId);
      const locked = await this.sessions.lock(em, userId, this.clock.now());
      assertExpectedVersion(locked?.standing.version ?? 0);
      if (locked === null) return;
      await em.nativeDelete(OnboardingSession, { id });
      afterCommit(() => this.signals.announce({ topic: 'session', id }));
    });
  }
}
