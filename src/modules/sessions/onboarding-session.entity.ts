import { Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/core';
import { UserOwned } from '../../database/index.js';
import type { SessionId } from './session-id.js';

export enum SessionStatus {
  InProgress = 'in_progress',
  Completed = 'completed',
}

/** The onboarding of one user. `version` is the sequence number of its last event. */
@UserOwned('onboarding_sessions')
export class OnboardingSession {
  @PrimaryKey({ type: 'uuid' })
  id: SessionId;

  @Property({ type: 'text', unique: true })
  userId: string;

  @Enum({ items: () => SessionStatus, type: 'text' })
  status: SessionStatus & Opt = SessionStatus.InProgress;

  /** Highest finished step, 1 for a new user. */
  @Property({ type: 'smallint' })
  currentStep: number & Opt = 1;

  /** The step that the user said to be working on; null when none was said. */
  @Property({ type: 'smallint', nullable: true })
  activeStep: number | null = null;

  /** Completed share of the six steps in percent, two decimals. */
  @Property({ type: 'double' })
  progress: number & Opt = 0;

  @Property({ type: 'integer' })
  version: number & Opt = 0;

  @Property({ type: 'timestamptz' })
  startedAt: Date;

  @Property({ type: 'timestamptz' })
  updatedAt: Date;

  @Property({ type: 'timestamptz', nullable: true })
  completedAt: Date | null = null;

  constructor(id: SessionId, userId: string, now: Date) {
    this.id = id;
    this.userId = userId;
    this.startedAt = now;
    this.updatedAt = now;
  }
}
