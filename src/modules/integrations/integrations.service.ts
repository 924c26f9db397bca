import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { Integrations } from './integrations.entity.js';

/** The user's integrations: what step 5 keeps. */
@Injectable()
export class IntegrationsService {
  /** Replaces what is stored. */
  async saveIn(change: SessionChange, state: Record<string, unknown>): Promise<void> {
    const existing = await change.em.findOne(Integrations, { userId: change.userId });
    const integrations = existing ?? new Integrations(change.session, state, change.now);
    integrations.state = state;
    integrations.updatedAt = change.now;
    change.em.persist(integrations);
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
