import { PrimaryKeyProp } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import type { MetaMap } from '../../common/provenance/index.js';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import type { FailedPlatform } from './rules/persona-document.js';

/** The user's current persona. */
@UserOwned('persona_data')
export class PersonaData {
  [PrimaryKeyProp]?: 'session';

  @BelongsToSession()
  session: OnboardingSession;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'json', nullable: true })
  corePersona: Record<string, unknown> | null = null;

  /** Persona by platform. */
  @Property({ type: 'json' })
  platformPersonas: Record<string, unknown> = {};

  @Property({ type: 'json', nullable: true })
  qualityMetrics: Record<string, unknown> | null = null;

  @Property({ type: 'json' })
  selectedPlatforms: string[] = [];

  /** Selected platforms whose last question failed, and why. */
  @Property({ type: 'json', default: '[]' })
  failedPlatforms: FailedPlatform[] = [];

  @Property({ type: 'json' })
  meta: MetaMap = {};

  /** Number of the persona_versions row that holds the same persona. */
  @Property({ type: 'integer' })
  version = 0;

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
