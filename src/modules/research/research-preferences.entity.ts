import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { ResearchDepth } from './research-depth.js';

/** How a user wants research done. A value the user never stated is null. */
@UserOwned('research_preferences')
export class ResearchPreferences {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text', nullable: true })
  researchDepth: ResearchDepth | null = null;

  @Property({ type: 'json' })
  contentTypes: string[] = [];

  @Property({ type: 'boolean', nullable: true })
  autoResearch: boolean | null = null;

  @Property({ type: 'boolean', nullable: true })
  factualContent: boolean | null = null;

  /** The optional style sections and the notes of step 3, by their name in the API. */
  @Property({ type: 'json' })
  details: Record<string, unknown> = {};

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, now: Date) {
    this.session = session;
    this.userId = session.userId;
    this.createdAt = now;
    this.updatedAt = now;
  }
}
