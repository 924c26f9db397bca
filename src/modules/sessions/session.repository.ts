import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OnboardingSession } from './onboarding-session.entity.js';
import { sessionIdOf } from './session-id.js';

/** Queries on the session row. */
@Injectable()
export class SessionRepository {
  /** Locks the user's session until the transaction ends; null when there is none. */
  lock(em: EntityManager, userId: string): Promise<OnboardingSession | null> {
    return em.findOne(
      OnboardingSession,
      { id: sessionIdOf(userId) },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  }

  /** Adds the session unless somebody else just did. Returns whether this call added it. */
  async insertIfAbsent(em: EntityManager, userId: string, now: Date): Promise<boolean> {
    const session = new OnboardingSession(sessionIdOf(userId), userId, now);
    const rows = await em.execute<{ id: string }[]>(
      `insert into onboarding_sessions (id, user_id, status, current_step, progress, version, started_at, updated_at)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [session.id, userId, session.status, session.currentStep, session.progress, session.version, now, now],
    );
    return rows.length === 1;
  }
}
