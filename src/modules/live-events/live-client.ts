import type { UserId } from '../../auth/index.js';
import type { ClosingDto, StaleReason } from './dto/control.dto.js';
import type { LiveEventDto } from './dto/live-event.dto.js';
import { BATCH, type Standing } from './event-log.js';
import type { LiveChannel } from './live-channel.js';
import type { LiveLimits } from './live-limits.js';
import type { FinalMessage, LiveMessage } from './rules/live-message.js';

/** Where a stream begins. */
export interface Opening {
  /** Sequence number of the last event the client has; null for a client that has nothing. */
  readonly after: number | null;
  /** Where the user stands, read after the client asked. */
  readonly standing: Standing;
}

/** Who follows, and for how long. */
export interface Follower {
  readonly userId: UserId;
  /** When the token ends, and with it the stream. */
  readonly expiresAt: Date;
  /** False ends the stream once everything is sent. */
  readonly follow: boolean;
}

/** What clients of one user read from. */
export interface UserLog {
  /** One batch of events after a position, and one more when there is one. */
  read(after: number): Promise<LiveEventDto[]>;
  /** From here on, reads begin anew. */
  renew(): void;
}

/** What a look at the clock needs. */
export interface Moment {
  readonly now: Date;
  /** Milliseconds that only go forward. */
  readonly elapsed: number;
}

/**
 * One client as a cursor over its user's log. Nothing is queued for it: it reads the next batch from the log when the
 * network has taken the last one, so a slow client costs one batch of memory and misses nothing.
 */
export class LiveClient {
  private opening: Opening | null = null;
  private cursor = 0;
  /** Time of the event at the cursor: another one there means that the log began anew. Null until it was read. */
  private cursorAt: string | null = null;
  private isDue = false;
  private isPumping = false;
  private hasFailed = false;
  private hasEnded = false;
  private sendingSince: number | null = null;
  private lastPing = performance.now();
  private expiresAt: Date;

  constructor(
    private readonly follower: Follower,
    private readonly channel: LiveChannel,
    private readonly feed: UserLog,
    private readonly limits: LiveLimits,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.expiresAt = follower.expiresAt;
  }

  /** Begins, or goes to another position. */
  begin(opening: Opening): void {
    this.opening = opening;
    this.feed.renew();
    this.wake();
  }

  /** Looks for new events; while it already looks, once more afterwards. */
  wake(): void {
    this.isDue = true;
    if (!this.isPumping) void this.pump();
  }

  /** A later token of the same user lets the stream live longer. */
  extend(expiresAt: Date): void {
    if (expiresAt > this.expiresAt) this.expiresAt = expiresAt;
  }

  isBehind(version: number): boolean {
    return this.hasFailed || this.cursor !== version;
  }

  /** Ends what has lasted too long, and pings when it is time. */
  check({ now, elapsed }: Moment): void {
    if (now >= this.expiresAt) void this.close({ reason: 'token_expired' });
    else if (this.sendingSince !== null && elapsed - this.sendingSince >= this.limits.drainMs)
      this.fallBehind('too_slow');
    else if (elapsed - this.lastPing >= this.limits.pingMs) this.ping(elapsed);
  }

  /** Says goodbye and closes. */
  close(closing: ClosingDto): Promise<void> {
    return this.end({ kind: 'closing', closing });
  }

  /** The connection is gone. */
  leave(): void {
    this.hasEnded = true;
  }

  private fallBehind(reason: StaleReason): void {
    void this.end({ kind: 'stale', stale: { reason } });
  }

  private async end(last: FinalMessage): Promise<void> {
    if (this.hasEnded) return;
    this.hasEnded = true;
    await this.channel.end(last);
  }

  /** A client that has yet to take what was sent gets no more. */
  private ping(elapsed: number): void {
    this.lastPing = elapsed;
    if (this.sendingSince === null) this.channel.ping();
  }

  private async pump(): Promise<void> {
    this.isPumping = true;
    try {
      while (this.isDue && !this.hasEnded) {
        this.isDue = false;
        if (this.opening !== null) await this.open(this.opening);
        await this.forward();
      }
      this.hasFailed = false;
    } catch (error) {
      this.hasFailed = true;
      this.onFailure(error);
    } finally {
      this.isPumping = false;
    }
  }

  private async open({ after, standing }: Opening): Promise<void> {
    this.opening = null;
    const isAhead = after !== null && after > standing.version;
    const resumes = after !== null && !isAhead;
    this.cursor = resumes ? after : standing.version;
    this.cursorAt = null;
    const snapshot: LiveMessage = {
      kind: 'snapshot',
      seq: resumes ? null : standing.version,
      snapshot: { after: this.cursor, ...standing },
    };
    await this.send(isAhead ? [{ kind: 'stale', stale: { reason: 'cursor_ahead' } }, snapshot] : [snapshot]);
  }

  private async forward(): Promise<void> {
    const read = await this.feed.read(Math.max(0, this.cursor - 1));
    if (this.hasEnded || this.opening !== null) return;
    const events = this.pastCursor(read);
    if (events === null) {
      this.fallBehind('log_restarted');
      return;
    }
    const newest = events.at(-1);
    if (newest !== undefined) {
      this.cursor = newest.seq;
      this.cursorAt = newest.at;
      await this.send(events.map((event) => ({ kind: 'event', event })));
    }
    if (read.length > BATCH) this.isDue = true;
    else if (!this.follower.follow && !this.isDue) await this.close({ reason: 'caught_up' });
  }

  /** What follows the cursor. Null when the event at the cursor is missing or another one: the log began anew. */
  private pastCursor(read: readonly LiveEventDto[]): readonly LiveEventDto[] | null {
    if (this.cursor === 0) return read;
    const [atCursor, ...rest] = read;
    if (atCursor?.seq !== this.cursor) return null;
    if (this.cursorAt !== null && atCursor.at !== this.cursorAt) return null;
    this.cursorAt = atCursor.at;
    return rest;
  }

  private async send(messages: readonly LiveMessage[]): Promise<void> {
    this.sendingSince = performance.now();
    await this.channel.send(messages);
    this.sendingSince = null;
  }
}
