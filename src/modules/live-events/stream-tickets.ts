import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LockMode } from '@mikro-orm/core';
import { EntityManager } from '@mikro-orm/postgresql';
import { type AuthenticatedUser, isUserId, TicketDesk, type UserId, UserScope } from '../../auth/index.js';
import { Clock } from '../../common/time/index.js';
import { runInTransaction } from '../../database/index.js';
import { sessionIdOf, SessionsService } from '../sessions/index.js';
import { StreamTicketResponseDto } from './dto/stream-ticket.response.dto.js';
import { StreamTicket } from './stream-ticket.entity.js';

const TICKET_LIFE_MS = 60_000;

/** Issues and redeems tickets. Any instance can redeem what another one issued. */
@Injectable()
export class StreamTickets implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly scope: UserScope,
    private readonly desk: TicketDesk,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.desk.open((ticket) => this.redeem(ticket));
  }

  /** A ticket for one stream, which lasts no longer than the token that asks for it. */
  async issue(user: AuthenticatedUser): Promise<StreamTicketResponseDto> {
    const ticket = `${Buffer.from(user.id).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
    const expiresAt = await this.sessions.change(user.id, async ({ em, session, now }) => {
      await em.nativeDelete(StreamTicket, { session: session.id, expiresAt: { $lte: now } });
      const until = new Date(Math.min(now.getTime() + TICKET_LIFE_MS, user.expiresAt.getTime()));
      em.persist(new StreamTicket(session, hashOf(ticket), until, user.expiresAt));
      return until;
    });
    return new StreamTicketResponseDto(ticket, expiresAt);
  }

  /** Takes a ticket out of use. Null when it is unknown, used or too old. */
  async redeem(ticket: string): Promise<AuthenticatedUser | null> {
    const userId = holderOf(ticket);
    if (userId === null) return null;
    const taken = await this.scope.run(userId, () => this.take(userId, hashOf(ticket)));
    if (taken === null || taken.expiresAt <= this.clock.now()) return null;
    return { id: userId, roles: [], email: null, firstName: null, lastName: null, expiresAt: taken.tokenExpiresAt };
  }

  /** The lock lets one of two who come at the same time find it. */
  private take(userId: UserId, ticketHash: string): Promise<StreamTicket | null> {
    const key = { session: sessionIdOf(userId), ticketHash };
    return runInTransaction(this.em, async (em) => {
      const ticket = await em.findOne(StreamTicket, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (ticket !== null) await em.nativeDelete(StreamTicket, key);
      return ticket;
    });
  }
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}

/** The ticket says whose it is, so that it is looked for among that user's rows only. */
function holderOf(ticket: string): UserId | null {
  const [holder = ''] = ticket.split('.');
  const userId = Buffer.from(holder, 'base64url').toString('utf8');
  return isUserId(userId) ? userId : null;
}
