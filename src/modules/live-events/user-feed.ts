import { BATCH, type EventLog } from './event-log.js';
import type { LiveEventDto } from './dto/live-event.dto.js';
import type { LiveClient, UserLog } from './live-client.js';

interface SharedRead {
  readonly generation: number;
  readonly after: number;
  readonly events: Promise<LiveEventDto[]>;
}

/** Everybody on this instance who follows one user's log. */
export class UserFeed implements UserLog {
  readonly clients = new Set<LiveClient>();
  /** Counts reasons to look again: a read that began before the last of them may miss what it told of. */
  private generation = 0;
  private latest: SharedRead | null = null;

  constructor(
    readonly userId: string,
    private readonly log: EventLog,
  ) {}

  /** There may be something new for every client. */
  wake(): void {
    this.renew();
    for (const client of this.clients) client.wake();
  }

  renew(): void {
    this.generation += 1;
  }

  /** Clients that stand at the same place share one read. */
  read(after: number): Promise<LiveEventDto[]> {
    const { latest } = this;
    if (latest?.generation === this.generation && latest.after === after) return latest.events;
    const read = { generation: this.generation, after, events: this.log.read(this.userId, after, BATCH + 1) };
    this.latest = read;
    const forget = (): void => {
      if (this.latest === read) this.latest = null;
    };
    read.events.then(forget, forget);
    return read.events;
  }

  /** Whether a client stands elsewhere than at the end of the log, or could not read it. */
  isBehind(version: number): boolean {
    return [...this.clients].some((client) => client.isBehind(version));
  }
}
