import { PrimaryKeyProp } from '@mikro-orm/core';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';

/** A single-use ticket that opens one stream in a browser, where a header cannot be sent. */
@UserOwned('stream_tickets')
export class StreamTicket {
  [PrimaryKeyProp]?: ['session', 'ticketHash'];

  @BelongsToSession()
  session: OnboardingSession;

  /** SHA-256 of the ticket; the ticket itself is not kept. */
  @PrimaryKey({ type: 'text' })
  ticketHash: string;

  @Property({ type: 'text' })
  userId: string;

  /** When the ticket can no longer be used. */
  @Property({ type: 'timestamptz' })
  expiresAt: Date;

  /** When the token that asked for it ends; the stream ends then as well. */
  @Property({ type: 'timestamptz' })
  tokenExpiresAt: Date;

  constructor(session: OnboardingSession, ticketHash: string, expiresAt: Date, tokenExpiresAt: Date) {
    this.session = session;
    this.ticketHash = ticketHash;
    this.userId = session.userId;
    this.expiresAt = expiresAt;
    this.tokenExpiresAt = tokenExpiresAt;
  }
}
