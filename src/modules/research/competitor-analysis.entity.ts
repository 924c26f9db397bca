import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Origin } from '../../common/provenance/index.js';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/**
 * A competitor of the user. What was discovered, what was analysed and what the
 * user says are kept apart, so that none replaces another.
 */
@UserOwned('competitor_analyses')
export class CompetitorAnalysis {
  [PrimaryKeyProp]?: ['session', 'domain'];

  @BelongsToSession()
  session: OnboardingSession;

  /** Host without `www.`, lower case. */
  @PrimaryKey({ type: 'text' })
  domain: string;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  url: string;

  @Property({ type: 'text' })
  origin: Origin;

  /** Title, summary, relevance and their sources as discovery found them; empty when it never did. */
  @Property({ type: 'json' })
  discovery: Record<string, unknown>;

  /** What the user says of the competitor. It is shown in the place of what was found. */
  @Property({ type: 'json', default: '{}' })
  stated: Record<string, unknown> = {};

  /** Measured facts about the competitor's site; null until measured. */
  @Property({ type: 'json', nullable: true })
  analysis: Record<string, unknown> | null = null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, domain: string, url: string, origin: Origin, now: Date) {
    this.session = session;
    this.domain = domain;
    this.userId = session.userId;
    this.url = url;
    this.origin = origin;
    this.discovery = {};
    this.createdAt = now;
    this.updatedAt = now;
  }
}
