import { PrimaryKeyProp } from '@mikro-orm/core';
import { Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import { StepStatus } from './rules/step-status.js';

/** What is stored of one step. A step without a row is pending. */
@UserOwned('onboarding_steps')
export class OnboardingStep {
  [PrimaryKeyProp]?: ['session', 'stepNumber'];

  @BelongsToSession()
  session: OnboardingSession;

  /** 1 to 6. */
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  stepNumber: number;

  @Property({ type: 'text' })
  userId: string;

  @Enum({ items: () => StepStatus, type: 'text' })
  status: StepStatus = StepStatus.Pending;

  @Property({ type: 'timestamptz', nullable: true })
  startedAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  completedAt: Date | null = null;

  /** How often the step was completed, skipped or failed. */
  @Property({ type: 'integer' })
  attempts = 0;

  /** Problems that the last attempt reported. */
  @Property({ type: 'json' })
  validationErrors: string[] = [];

  /** True when an earlier step was redone after this one was finished. */
  @Property({ type: 'boolean' })
  stale = false;

  /** Share of the step that the client reported as done, 0 to less than 1; it counts until the step is finished. */
  @Property({ type: 'double', default: 0 })
  reportedFraction = 0;

  constructor(session: OnboardingSession, stepNumber: number) {
    this.session = session;
    this.stepNumber = stepNumber;
    this.userId = session.userId;
  }
}
