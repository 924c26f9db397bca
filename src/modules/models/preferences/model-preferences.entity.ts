import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../../sessions/index.js';
import type { PreferredModel } from '../rules/usable-models.js';

/** The models that a user wants to be served with, in order. */
@UserOwned('model_preferences')
export class ModelPreferences {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'json' })
  choices: PreferredModel[] = [];

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
