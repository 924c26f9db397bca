import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { currentTrace } from '../../common/http/index.js';
import { type SessionChange, sessionIdOf } from '../sessions/index.js';
import { AuditEntry } from './audit-entry.entity.js';

/** A use of a key, as whoever opens it states it. */
export interface KeyUse {
  readonly provider: string;
  readonly purpose: string;
  readonly source: string;
}

/** A use of a key, as the log keeps it. */
export interface RecordedUse extends KeyUse {
  readonly action: 'api_key.used';
  readonly requestId: string | null;
  readonly at: Date;
}

/** Who used which key of a user, when and for what. */
@Injectable()
export class AuditLogService {
  constructor(private readonly em: EntityManager) {}

  /** Stored with the change: a key that was opened is in the log, and one that was not is not. */
  recordKeyUseIn(change: SessionChange, { provider, purpose, source }: KeyUse): void {
    const entry = new AuditEntry({
      session: change.session,
      id: randomUUID(),
      userId: change.userId,
      action: 'api_key.used',
      provider,
      purpose,
      source,
      requestId: currentTrace()?.requestId ?? null,
      at: change.now,
    });
    change.em.persist(entry);
  }

  /** The user's whole log, oldest first. */
  async list(userId: UserId): Promise<RecordedUse[]> {
    const entries = await this.em.find(
      AuditEntry,
      { session: sessionIdOf(userId) },
      { orderBy: { at: 'asc', id: 'asc' } },
    );
    return entries.map(({ action, provider, purpose, source, requestId, at }) => {
      return { action, provider, purpose, source, requestId, at };
    });
  }
}
