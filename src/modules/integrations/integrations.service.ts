import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { secretProblem } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import type { IntegrationsStateDto } from './dto/integrations-state.dto.js';
import { Integrations } from './integrations.entity.js';
import { IntegrationsRepository } from './integrations.repository.js';

/** The user's integrations: what step 5 keeps. */
@Injectable()
export class IntegrationsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly integrations: IntegrationsRepository,
  ) {}

  /** What is stored; empty when the user stated nothing. */
  async find(userId: UserId): Promise<IntegrationsStateDto> {
    const row = await this.em.findOne(Integrations, { session: sessionIdOf(userId) });
    return row?.state ?? {};
  }

  /** Replaces what is stored. Throws ValidationError for a secret. */
  async save(userId: UserId, stated: IntegrationsStateDto): Promise<IntegrationsStateDto> {
    const secret = secretProblem(stated);
    if (secret !== null) throw new ValidationError([secret]);
    await this.sessions.change(userId, (change) => this.saveIn(change, Object.fromEntries(Object.entries(stated))));
    return stated;
  }

  /** Replaces what is stored, in a unit of work. The caller has looked for secrets. */
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
