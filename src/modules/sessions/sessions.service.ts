import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { OnboardingEvent } from './onboarding-event.entity.js';
import { OnboardingSession } from './onboarding-session.entity.js';
import { SessionChange } from './session-change.js';
import { sessionIdOf } from './session-id.js';
import { SessionRepository } from './session.repository.js';

/** The user's session, and the only way to change anything that belongs to it. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
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
   */
  change<T>(userId: UserId, work: (change: SessionChange) => Promise<T>): Promise<T> {
    return this.em.transactional(async (em) => {
      const now = this.clock.now();
      const existing = await this.sessions.lock(em, userId);
      const created = existing === null && (await this.sessions.insertIfAbsent(em, userId, now));
      const session = existing ?? (await this.sessions.lock(em, userId));
      if (session === null) throw new Error('A session that was just stored cannot be read');
      const change = new SessionChange(em, session, userId, now);
      if (created) change.record('session.started', {});
      return work(change);
    });
  }

  /** The user's log, oldest first. */
  listEvents(userId: UserId): Promise<OnboardingEvent[]> {
    return this.em.find(OnboardingEvent, { userId }, { orderBy: { seq: 'asc' } });
  }

  /** Erases the session and, through the foreign keys, everything that belongs to it. */
  async erase(userId: UserId): Promise<void> {
    await this.em.nativeDelete(OnboardingSession, { id: sessionIdOf(userId) });
  }
}
