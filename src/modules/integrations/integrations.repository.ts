import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SessionId } from '../sessions/index.js';

/** What is stored of one user. */
interface StoredIntegrations {
  readonly sessionId: SessionId;
  readonly userId: string;
  readonly state: Record<string, unknown>;
  readonly now: Date;
}

/** Queries on integrations. */
@Injectable()
export class IntegrationsRepository {
  /** Adds or replaces in one statement. */
  async store(em: EntityManager, { sessionId, userId, state, now }: StoredIntegrations): Promise<void> {
    await em.execute(
      `insert into "integrations" (session_id, user_id, state, created_at, updated_at) values (?, ?, ?::jsonb, ?, ?)
       on conflict (session_id) do update set state = excluded.state, updated_at = excluded.updated_at`,
      [sessionId, userId, JSON.stringify(state), now, now],
    );
  }
}
