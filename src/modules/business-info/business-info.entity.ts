import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { BusinessFacts } from './business-facts.js';

/** What a user says about the business; null where nothing was said. */
@UserOwned('business_info')
export class BusinessInfo {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text', nullable: true })
  businessName: string | null = null;

  @Property({ type: 'text' })
  businessDescription: string;

  @Property({ type: 'text', nullable: true })
  industry: string | null = null;

  @Property({ type: 'text', nullable: true })
  targetAudience: string | null = null;

  @Property({ type: 'text', nullable: true })
  businessGoals: string | null = null;

  @Property({ type: 'text', nullable: true })
  brandVoice: string | null = null;

  @Property({ type: 'text', nullable: true })
  contentGoals: string | null = null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, facts: BusinessFacts, now: Date) {
    this.session = session;
    this.userId = session.userId;
    this.businessDescription = facts.business_description;
    this.createdAt = now;
    this.updatedAt = now;
    this.state(facts, now);
  }

  /** Everything that was said. */
  get facts(): BusinessFacts {
    return {
      business_name: this.businessName,
      business_description: this.businessDescription,
      industry: this.industry,
      target_audience: this.targetAudience,
      business_goals: this.businessGoals,
      brand_voice: this.brandVoice,
      content_goals: this.contentGoals,
    };
  }

  /** Replaces everything that was said. */
  state(facts: BusinessFacts, now: Date): void {
    this.businessName = facts.business_name;
    this.businessDescription = facts.business_description;
    this.industry = facts.industry;
    this.targetAudience = facts.target_audience;
    this.businessGoals = facts.business_goals;
    this.brandVoice = facts.brand_voice;
    this.contentGoals = facts.content_goals;
    this.updatedAt = now;
  }
}
