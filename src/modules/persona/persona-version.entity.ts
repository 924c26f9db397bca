import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { PersonaDocument } from './rules/persona-document.js';

/** A persona as it was at one time, with what it was made from. */
@UserOwned('persona_versions')
export class PersonaVersion {
  [PrimaryKeyProp]?: ['session', 'version'];

  @BelongsToSession()
  session: OnboardingSession;

  /** Counts from 1 for each user. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  version: number;

  @Property({ type: 'text' })
  userId: string;

  /** `generated` from measures, or stated by the `user`. */
  @Property({ type: 'text' })
  origin: 'generated' | 'user';

  /** The whole persona document. */
  @Property({ type: 'json' })
  document: PersonaDocument;

  /** Analysis the persona was made from; null when the user stated it. */
  @Property({ type: 'integer', nullable: true })
  analysisId: number | null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  constructor(
    session: OnboardingSession,
    version: number,
    origin: 'generated' | 'user',
    document: PersonaDocument,
    analysisId: number | null,
    now: Date,
  ) {
    this.session = session;
    this.version = version;
    this.userId = session.userId;
    this.origin = origin;
    this.document = document;
    this.analysisId = analysisId;
    this.createdAt = now;
  }
}
