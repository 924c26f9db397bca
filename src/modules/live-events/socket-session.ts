import type { RawData, WebSocket } from 'ws';
import { type AuthenticatedUser, UnauthenticatedError } from '../../auth/index.js';
import type { AppError } from '../../common/errors/index.js';
import type { LiveClient } from './live-client.js';
import type { LiveLimits } from './live-limits.js';
import { type ClientMessage, readClientMessage } from './rules/client-message.js';
import { SocketClose } from './rules/socket-message.js';

/** What a session asks of the service. */
export interface SessionHost {
  readonly limits: LiveLimits;
  /** The user of a token. Throws UnauthenticatedError and TokenKeysUnavailableError. */
  verify(token: string): Promise<AuthenticatedUser>;
  /** Lets the socket follow the user's log. Throws TooManyStreamsError. */
  follow(socket: WebSocket, user: AuthenticatedUser, after: number | null): Promise<LiveClient>;
  /** Sends a client to another position. */
  resume(client: LiveClient, user: AuthenticatedUser, after: number): Promise<void>;
  /** Any thrown value as an error that may be told; defects are logged. */
  explain(thrown: unknown): AppError;
}

const WINDOW_MS = 10_000;

/** One socket: who it is, and what it says. */
export class SocketSession {
  private user: AuthenticatedUser | null = null;
  private client: LiveClient | null = null;
  private readonly deadline: NodeJS.Timeout;
  private lastTurn: Promise<void> = Promise.resolve();
  private windowStart = performance.now();
  private messagesInWindow = 0;
  private badMessages = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly host: SessionHost,
  ) {
    this.deadline = setTimeout(() => this.refuse(new UnauthenticatedError()), host.limits.authMs).unref();
    socket.on('close', () => clearTimeout(this.deadline));
    socket.on('message', (data, isBinary) => this.hear(data, isBinary));
  }

  /** Whether the socket has said whose it is. */
  get isKnown(): boolean {
    return this.user !== null;
  }

  /** Lets the user in whom `find` finds. */
  admit(find: () => Promise<AuthenticatedUser>, after: number | null): void {
    this.takeTurn(() => this.enter(find, after));
  }

  /** Tells the error and closes with the code that fits it. */
  refuse(error: AppError): void {
    const { code, status } = error.problem;
    const closeCode =
      status === 401 ? SocketClose.unauthenticated : status === 429 ? SocketClose.tooMany : SocketClose.tryLater;
    this.tell({ type: 'error', code, detail: error.message });
    this.leave(closeCode, code);
  }

  /** One message after the other: what a token allows must not be overtaken by what needs it. */
  private takeTurn(work: () => Promise<void>): void {
    this.lastTurn = this.lastTurn.then(work).catch((error: unknown) => this.refuse(this.host.explain(error)));
  }

  private async enter(find: () => Promise<AuthenticatedUser>, after: number | null): Promise<void> {
    const user = await find();
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.user !== null && this.user.id !== user.id) throw new UnauthenticatedError();
    this.client?.extend(user.expiresAt);
    if (this.client === null) this.client = await this.host.follow(this.socket, user, after);
    else if (after !== null) await this.host.resume(this.client, user, after);
    this.user = user;
    clearTimeout(this.deadline);
  }

  private hear(data: RawData, isBinary: boolean): void {
    if (this.isTooMuch()) {
      this.tell({ type: 'error', code: 'too_many_messages', detail: 'Too many messages. Send fewer.' });
      this.leave(SocketClose.tooMany, 'too_many_messages');
      return;
    }
    const message = isBinary || !Buffer.isBuffer(data) ? null : readClientMessage(data.toString('utf8'));
    if (message === null) this.complain('Send text, not binary data.');
    else if ('fault' in message) this.complain(message.fault);
    else this.takeTurn(() => this.obey(message));
  }

  private async obey(message: ClientMessage): Promise<void> {
    switch (message.type) {
      case 'ping':
        this.tell({ type: 'pong' });
        return;
      case 'auth':
        await this.enter(() => this.host.verify(message.token), message.after ?? null);
        return;
      case 'resume':
        if (this.client === null || this.user === null)
          this.complain('Send a token first: {"type":"auth","token":"…"}.');
        else await this.host.resume(this.client, this.user, message.after);
    }
  }

  private complain(detail: string): void {
    this.badMessages += 1;
    this.tell({ type: 'error', code: 'bad_message', detail });
    if (this.badMessages >= this.host.limits.badMessages) this.leave(SocketClose.tooMany, 'bad_messages');
  }

  private isTooMuch(): boolean {
    const now = performance.now();
    if (now - this.windowStart >= WINDOW_MS) {
      this.windowStart = now;
      this.messagesInWindow = 0;
    }
    this.messagesInWindow += 1;
    return this.messagesInWindow > this.host.limits.messagesPerTenSeconds;
  }

  private tell(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** A client that does not close its side is cut off. */
  private leave(code: number, reason: string): void {
    clearTimeout(this.deadline);
    const cut = setTimeout(() => this.socket.terminate(), this.host.limits.graceMs).unref();
    this.socket.once('close', () => clearTimeout(cut));
    this.socket.close(code, reason);
    this.socket.removeAllListeners('message');
  }
}
