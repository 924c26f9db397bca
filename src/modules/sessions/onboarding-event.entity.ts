import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/core';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession } from './belongs-to-session.decorator.js';
import type { EventType } from './event-types.js';
import { OnboardingSession } from './onboarding-session.entity.js';

/** One entry of a user's append-only log; `seq` counts from 1 without gaps. */
@UserOwned('onboarding_events')
export class OnboardingEvent {
  [PrimaryKeyProp]?: ['session', 'seq'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'integer', autoincrement: false })
  seq: number;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  type: EventType;

  @Property({ type: 'smallint', nullable: true })
  stepNumber: number | null;

  @Property({ type: 'json' })
  payload: object;

  /** Who did it: a user id, or the name of a part of this service. */
  @Property({ type: 'text' })
  actor: string;

  @Property({ type: 'text', nullable: true })
  requestId: string | null;

  @Property({ type: 'timestamptz' })
  at: Date;

  constructor(entry: Omit<OnboardingEvent, typeof PrimaryKeyProp>) {
    this.session = entry.session;
    this.seq = entry.seq;
    this.userId = entry.userId;
    this.type = entry.type;
    this.stepNumber = entry.stepNumber;
    this.payload = entry.payload;
    this.actor = entry.actor;
    this.requestId = entry.requestId;
    this.at = entry.at;
  }
}
