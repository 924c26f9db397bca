import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import pg from 'pg';

/** What `pg_stat_activity` calls the connection. */
export const SIGNAL_APPLICATION = 'onboarding-signals';

const CHANNEL = 'onboarding_signals';
const CONNECT_TIMEOUT_MS = 4_500;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;
const END_GRACE_MS = 500;

/** Who hears what arrives. */
export interface SignalReceiver {
  /** A payload arrived, also one that this process sent. */
  readonly onPayload: (payload: string) => void;
  /** The connection listens; what was sent before is lost. Called again after every reconnection. */
  readonly onListening: () => void;
}

/**
 * A connection of its own that listens for payloads and sends them, each in a statement of its own. It connects in the
 * background and again, ever more slowly, when it breaks.
 */
export class SignalConnection {
  private readonly logger = new Logger(SignalConnection.name);
  /** The first to ask is some request; the connection must not keep what belongs to it. */
  private readonly outsideRequests = AsyncLocalStorage.snapshot();
  private state: 'idle' | 'opening' | 'listening' | 'closed' = 'idle';
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;

  constructor(
    private readonly url: string,
    private readonly receiver: SignalReceiver,
  ) {}

  get isListening(): boolean {
    return this.state === 'listening';
  }

  /** Begins to connect unless that was done before. Returns at once. */
  open(): void {
    if (this.state !== 'idle') return;
    this.state = 'opening';
    this.outsideRequests(() => void this.connect());
  }

  /** Sends one payload. Throws when the connection is not there or breaks. */
  async send(payload: string): Promise<void> {
    if (this.client === null || !this.isListening) throw new Error('The signal connection is not open');
    await this.client.query('select pg_notify($1, $2)', [CHANNEL, payload]);
  }

  /** Ends the connection for good; waits half a second at most. */
  async close(): Promise<void> {
    this.state = 'closed';
    clearTimeout(this.retry);
    if (this.client !== null) await endWithin(this.client, END_GRACE_MS);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: SIGNAL_APPLICATION,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, new Error('The server ended the connection')));
    client.on('notification', ({ payload }) => this.receiver.onPayload(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.lose(client, error);
      return;
    }
    if (this.client !== client || this.state === 'closed') return;
    this.state = 'listening';
    this.failures = 0;
    this.receiver.onListening();
  }

  /** A broken connection says so several times; the first counts. */
  private lose(client: pg.Client, error: unknown): void {
    if (this.client !== client || this.state === 'closed') return;
    this.client = null;
    this.state = 'opening';
    this.failures += 1;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LONGEST_RETRY_MS);
    this.logger.warn({ err: error, wait }, 'The signal connection is lost; live events come later until it is back');
    this.retry = setTimeout(() => void this.connect(), wait).unref();
    void endWithin(client, END_GRACE_MS);
  }
}

/** Ends a connection that may be broken, in which case there is nothing left to end and nothing to report. */
async function endWithin(client: pg.Client, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms).unref()));
  await Promise.race([client.end().catch(() => undefined), patience]);
  clearTimeout(timer);
}
