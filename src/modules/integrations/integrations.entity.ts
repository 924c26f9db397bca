import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/** What the user said about the platforms to publish to; never tokens. */
@UserOwned('integrations')
export class Integrations {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  /** `integrations`, `providers`, `connected_accounts`, `integration_status` and `notes` as stated. */
  @Property({ type: 'json' })
  state: Record<string, unknown>;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  constructor(session: OnboardingSession, state: Record<string, unknown>, now: Date) {
    this.session = session;
    this.userId = session.userId;
    this.state = state;
    this.createdAt = now;
    this.updatedAt = now;
  }
}
