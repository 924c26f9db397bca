import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../../sessions/index.js';
import type { Enriched } from './rules/enrich.js';

/** The user's research persona, and how it came to be. */
@UserOwned('research_personas')
export class StoredResearchPersona {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  /** The persona with what a model added; null when only a failure is noted. */
  @Property({ type: 'json', nullable: true })
  document: Enriched | null = null;

  /** SHA-256 of what it was generated from, in hexadecimal. */
  @Property({ type: 'text', nullable: true })
  inputHash: string | null = null;

  /** Counts from 1 for each user. */
  @Property({ type: 'integer' })
  version = 0;

  @Property({ type: 'timestamptz', nullable: true })
  generatedAt: Date | null = null;

  /** When a model was asked without a good answer so far, or a job failed; null when the last went well. */
  @Property({ type: 'timestamptz', nullable: true })
  failedAt: Date | null = null;

  /** Failures in a row. */
  @Property({ type: 'integer' })
  failures = 0;

  constructor(session: OnboardingSession) {
    this.session = session;
    this.userId = session.userId;
  }
}
