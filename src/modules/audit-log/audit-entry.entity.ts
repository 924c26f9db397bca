import { PrimaryKeyProp } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/** What the log tells of. */
export type AuditAction = 'api_key.used';

/** One use of a secret for a user. The running service may add entries and neither change nor remove them. */
@UserOwned('audit_log')
@Index({ properties: ['session', 'at'] })
export class AuditEntry {
  [PrimaryKeyProp]?: ['session', 'id'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  action: AuditAction;

  @Property({ type: 'text' })
  provider: string;

  /** What the key was opened for. */
  @Property({ type: 'text' })
  purpose: string;

  /** Whose key it was: the user's own or the workspace's. */
  @Property({ type: 'text' })
  source: string;

  /** The request it happened in; null in a job. */
  @Property({ type: 'text', nullable: true })
  requestId: string | null;

  @Property({ type: 'timestamptz' })
  at: Date;

  constructor(entry: Omit<AuditEntry, typeof PrimaryKeyProp>) {
    this.session = entry.session;
    this.id = entry.id;
    this.userId = entry.userId;
    this.action = entry.action;
    this.provider = entry.provider;
    this.purpose = entry.purpose;
    this.source = entry.source;
    this.requestId = entry.requestId;
    this.at = entry.at;
  }
}
