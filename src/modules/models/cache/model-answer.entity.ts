import { PrimaryKeyProp } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../../sessions/index.js';

/** A valid answer of a model, kept for the same question of the same user. */
@UserOwned('model_answers')
@Index({ properties: ['session', 'createdAt'] })
export class ModelAnswer {
  [PrimaryKeyProp]?: ['session', 'key'];

  @BelongsToSession()
  session: OnboardingSession;

  /** Hash of task, version, model and prompt. */
  @PrimaryKey({ type: 'text' })
  key: string;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  answer: string;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  constructor(answer: Omit<ModelAnswer, typeof PrimaryKeyProp>) {
    this.session = answer.session;
    this.key = answer.key;
    this.userId = answer.userId;
    this.answer = answer.answer;
    this.createdAt = answer.createdAt;
  }
}
