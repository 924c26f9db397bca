import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../../auth/index.js';
import { type SessionChange, sessionIdOf } from '../../sessions/index.js';
import { StoredResearchPersona } from './research-persona.entity.js';
import type { Enriched } from './rules/enrich.js';

/** What a generation gave. */
export interface Generation {
  readonly document: Enriched;
  readonly inputHash: string;
  /** How the question to a model went; `postponed`: nothing could be sent, because of the budget or a pause. */
  readonly model: 'answered' | 'failed' | 'no_key' | 'postponed' | 'not_asked';
}

/** The row of one user's research persona. */
@Injectable()
export class ResearchPersonaRecord {
  constructor(private readonly em: EntityManager) {}

  /** The row, or null. */
  find(userId: UserId): Promise<StoredResearchPersona | null> {
    return this.em.findOne(StoredResearchPersona, { session: sessionIdOf(userId) });
  }

  /** The row as this change sees it, or null. */
  findIn({ em, session }: SessionChange): Promise<StoredResearchPersona | null> {
    return em.findOne(StoredResearchPersona, { session: session.id }, { refresh: true });
  }

  /** Notes a failure; the persona that is stored stays. */
  async noteFailureIn(change: SessionChange): Promise<void> {
    const row = (await this.findIn(change)) ?? new StoredResearchPersona(change.session);
    row.failedAt = change.now;
    row.failures += 1;
    change.em.persist(row);
  }

  /**
   * Notes before a model is asked that it did not answer yet: an answer that never comes, because the process dies, counts
   * as a failure.
   */
  async noteQuestionIn(change: SessionChange): Promise<void> {
    const row = (await this.findIn(change)) ?? new StoredResearchPersona(change.session);
    row.failedAt = change.now;
    change.em.persist(row);
  }

  /** Stores a research persona in the place of the one before. */
  async saveIn(change: SessionChange, { document, inputHash, model }: Generation): Promise<StoredResearchPersona> {
    const row = (await this.findIn(change)) ?? new StoredResearchPersona(change.session);
    const isSame = row.inputHash === inputHash;
    row.document = document;
    row.inputHash = inputHash;
    row.version += 1;
    row.generatedAt = change.now;
    if (model === 'failed') {
      row.failedAt = change.now;
      row.failures = isSame ? row.failures + 1 : 1;
    }
    if (model === 'postponed') {
      row.failedAt = change.now;
      row.failures = Math.max(1, row.failures);
    }
    if (model === 'answered' || model === 'no_key') {
      row.failedAt = null;
      row.failures = 0;
    }
    change.em.persist(row);
    change.record('research_persona.saved', { version: row.version, model: model === 'answered' });
    return row;
  }

  /** Removes it. */
  async clearIn({ em, session }: SessionChange): Promise<void> {
    await em.nativeDelete(StoredResearchPersona, { session: session.id });
  }
}
