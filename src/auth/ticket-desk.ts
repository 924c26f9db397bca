import { Injectable } from '@nestjs/common';
import { TicketRefusedError } from './auth.errors.js';
import type { AuthenticatedUser } from './authenticated-user.js';

/** Takes a ticket out of use. Null when it is unknown, used or too old. */
export type RedeemTicket = (ticket: string) => Promise<AuthenticatedUser | null>;

/** Where the guard redeems tickets; the module that issues them says how. */
@Injectable()
export class TicketDesk {
  private redeemer: RedeemTicket = () => Promise.resolve(null);

  /** Names the one who redeems from now on. */
  open(redeemer: RedeemTicket): void {
    this.redeemer = redeemer;
  }

  /** The user who was given the ticket. Throws TicketRefusedError. */
  async redeem(ticket: string): Promise<AuthenticatedUser> {
    const user = await this.redeemer(ticket);
    if (user === null) throw new TicketRefusedError();
    return user;
  }
}
