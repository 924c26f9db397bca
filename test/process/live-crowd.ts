import { signToken } from '../support/actors.js';
import {
  eventsIn,
  type Heard,
  openSocket,
  openSse,
  type SocketListener,
  type SseListener,
} from '../support/live-clients.js';
import { PROCESS_SECRET } from './service-run.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A client as a browser is one: it goes on where it was, at whichever instance answers. */
export class ResumingClient {
  /** Every event in the order in which it was heard. */
  readonly log: any[] = [];
  /** Anything that should never be said to an honest client. */
  readonly complaints: string[] = [];
  connections = 0;
  private isStopped = false;
  private listener: SseListener | SocketListener | null = null;
  private readonly token: string;

  constructor(
    readonly userId: string,
    private readonly urls: readonly string[],
    private readonly kind: 'sse' | 'ws',
    private turn: number,
  ) {
    this.token = signToken(userId, {}, PROCESS_SECRET);
  }

  get cursor(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.follow(this.urls[(this.turn += 1) % this.urls.length]!);
      } catch {
        // The instance is down or still counts the connection before; the next one may answer.
      }
      await pause(50 + Math.random() * 200);
    }
  }

  stop(): void {
    this.isStopped = true;
    this.listener?.close();
  }

  private async follow(url: string): Promise<void> {
    const from = this.cursor;
    this.listener =
      this.kind === 'sse'
        ? await openSse(url, this.token, '?after=0', from === 0 ? {} : { 'last-event-id': String(from) })
        : await openSocket(url, { token: this.token, query: `?after=${from}` });
    this.connections += 1;
    const { listener } = this;
    listener.onHeard = (message) => this.note(message);
    for (const message of listener.heard) this.note(message);
    if (this.isStopped) listener.close();
    await ('ended' in listener ? listener.ended : listener.closed);
  }

  private note(message: Heard): void {
    if (eventsIn([message]).length === 1) this.log.push(message.data);
    else if (message.type === 'stale' || (message.type === 'error' && message.data.code !== 'too_many_streams'))
      this.complaints.push(JSON.stringify(message));
  }
}

/** Changes sessions without pause until `stop`; what a killed instance refuses is not repeated. */
export class Writer {
  /** Statuses that were answered, and how often. */
  readonly statuses = new Map<number, number>();
  private isStopped = false;

  constructor(
    private readonly userIds: readonly string[],
    private readonly urls: readonly string[],
  ) {}

  async run(): Promise<void> {
    for (let turn = 0; !this.isStopped; turn += 1) {
      const userId = this.userIds[turn % this.userIds.length]!;
      const url = this.urls[Math.floor(Math.random() * this.urls.length)]!;
      const status = await write(url, userId);
      if (status !== null) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
      await pause(15);
    }
  }

  stop(): void {
    this.isStopped = true;
  }
}

/** One change of a session; null when the instance is gone. */
async function write(url: string, userId: string): Promise<number | null> {
  try {
    const answer = await fetch(`${url}/api/onboarding/research-preferences`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${signToken(userId, {}, PROCESS_SECRET)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ research_depth: 'Standard' }),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
