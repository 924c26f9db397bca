import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/**
 * The answer that a request with an Idempotency-Key was given, stored in the transaction of its effect; before that, for
 * a request that waits for another server, that it is being served.
 */
@UserOwned('idempotency_keys')
export class StoredAnswer {
  [PrimaryKeyProp]?: ['session', 'key'];

  @BelongsToSession()
  session: OnboardingSession;

  /** The client's key. */
  @PrimaryKey({ type: 'text' })
  key: string;

  @Property({ type: 'text' })
  userId: string;

  /** Keyed hash of method, address and body: the same key with another request is a mistake. */
  @Property({ type: 'text' })
  fingerprint: string;

  /** HTTP status of the answer; null while the request is being served. */
  @Property({ type: 'smallint', nullable: true })
  status: number | null;

  /** JSON of the answer; null when it had no body. */
  @Property({ type: 'text', nullable: true })
  body: string | null;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  constructor(answer: Omit<StoredAnswer, typeof PrimaryKeyProp>) {
    this.session = answer.session;
    this.key = answer.key;
    this.userId = answer.userId;
    this.fingerprint = answer.fingerprint;
    this.status = answer.status;
    this.body = answer.body;
    this.createdAt = answer.createdAt;
  }
}
