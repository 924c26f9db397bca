import { Injectable } from '@nestjs/common';
import { Clock } from '../common/time/index.js';
import type { AuthenticatedUser } from './authenticated-user.js';

/** Longest time a verified token is believed without looking again; a withdrawn signing key counts after that. */
const BELIEVED_MS = 60_000;

const MOST_TOKENS = 10_000;

interface VerifiedToken {
  readonly user: AuthenticatedUser;
  readonly until: number;
}

/**
 * Remembers tokens whose signature was verified a moment ago: a client sends the same one with every request, and
 * verifying costs more than answering. Never past the token's own end; the oldest go first when there are too many.
 */
@Injectable()
export class VerifiedTokens {
  private readonly tokens = new Map<string, VerifiedToken>();

  constructor(private readonly clock: Clock) {}

  /** The user of a token that was verified within the last minute and has not expired. */
  find(token: string): AuthenticatedUser | undefined {
    const verified = this.tokens.get(token);
    if (verified === undefined) return undefined;
    if (verified.until > this.clock.now().getTime()) return verified.user;
    this.tokens.delete(token);
    return undefined;
  }

  /** Keeps a token that was just verified. */
  remember(token: string, user: AuthenticatedUser): void {
    const until = Math.min(this.clock.now().getTime() + BELIEVED_MS, user.expiresAt.getTime());
    this.tokens.set(token, { user, until });
    if (this.tokens.size <= MOST_TOKENS) return;
    const [oldest] = this.tokens.keys();
    if (oldest !== undefined) this.tokens.delete(oldest);
  }
}
