/** A ticket that opens one stream. */
export class StreamTicketResponseDto {
  /** Send it as `?ticket=`. It works once, also on another instance of the service. */
  ticket: string;

  /** When it can no longer be used (ISO 8601 UTC). @example 2026-11-22T20:16:00.000Z */
  expires_at: string;

  constructor(ticket: string, expiresAt: Date) {
    this.ticket = ticket;
    this.expires_at = expiresAt.toISOString();
  }
}
