import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { Integrations } from './integrations.entity.js';
import { IntegrationsRepository } from './integrations.repository.js';

/** The user's integrations: what step 5 keeps. */
@Injectable()
export class IntegrationsService {
  constructor(private readonly integrations: IntegrationsRepository) {}

  /** Replaces what is stored. */
  async saveIn(change: SessionChange, state: Record<string, unknown>): Promise<void> {
    const { em, session, userId, now } = change;
    await this.integrations.store(em, { sessionId: session.id, userId, state, now });
    change.record('integrations.saved', {});
  }

  /** Whether the user stated anything. */
  async existIn(change: SessionChange): Promise<boolean> {
    return (await change.em.count(Integrations, { userId: change.userId })) > 0;
  }

  /** Removes what is stored. */
  async clearIn({ em, userId }: SessionChange): Promise<void> {
    await em.nativeDelete(Integrations, { userId });
  }
}
