import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import { type OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets';
import type { WebSocket } from 'ws';
import { type AuthenticatedUser, TicketDesk, TokenVerifier } from '../../auth/index.js';
import type { AppError } from '../../common/errors/index.js';
import { toAppError } from '../../common/http/index.js';
import { EventLog } from './event-log.js';
import { credentialsOf, type HandshakeCredentials, positionOf } from './handshake.js';
import type { LiveClient } from './live-client.js';
import { LiveFeeds } from './live-feeds.js';
import { LiveLimits } from './live-limits.js';
import { SocketClose } from './rules/socket-message.js';
import { SocketChannel } from './socket-channel.js';
import { type SessionHost, SocketSession } from './socket-session.js';

/** The live stream over WebSockets. */
@WebSocketGateway({ path: '/api/onboarding/ws' })
export class LiveGateway implements OnGatewayConnection<WebSocket>, SessionHost {
  private readonly logger = new Logger(LiveGateway.name);
  private readonly sessions = new Set<SocketSession>();

  constructor(
    readonly limits: LiveLimits,
    private readonly feeds: LiveFeeds,
    private readonly log: EventLog,
    private readonly verifier: TokenVerifier,
    private readonly tickets: TicketDesk,
  ) {}

  handleConnection(socket: WebSocket, handshake: IncomingMessage): void {
    socket.on('error', (error) => this.logger.debug({ err: error }, 'A client broke its socket'));
    const credentials = credentialsOf(handshake);
    // Only those who do not say who they are can use up the room for such; nobody else has to wait for it.
    if (credentials === null && this.strangers() >= this.limits.strangers) {
      socket.close(SocketClose.tryLater, 'too_many_sockets');
      return;
    }
    const session = new SocketSession(socket, this);
    this.sessions.add(session);
    socket.on('close', () => this.sessions.delete(session));
    if (credentials !== null) session.admit(() => this.holderOf(credentials), positionOf(handshake));
  }

  private strangers(): number {
    return [...this.sessions].filter(({ isKnown }) => !isKnown).length;
  }

  verify(token: string): Promise<AuthenticatedUser> {
    return this.verifier.verify(`Bearer ${token}`);
  }

  async follow(socket: WebSocket, user: AuthenticatedUser, after: number | null): Promise<LiveClient> {
    const standing = await this.log.standing(user.id);
    this.feeds.assertRoom(user.id);
    const channel = new SocketChannel(socket, this.limits.graceMs);
    const follower = { userId: user.id, expiresAt: user.expiresAt, follow: true };
    return this.feeds.attach(follower, channel, { after, standing });
  }

  async resume(client: LiveClient, user: AuthenticatedUser, after: number): Promise<void> {
    client.begin({ after, standing: await this.log.standing(user.id) });
  }

  explain(thrown: unknown): AppError {
    const error = toAppError(thrown);
    if (error.problem.status >= 500) this.logger.error({ err: error.cause ?? error }, error.message);
    return error;
  }

  private holderOf(credentials: NonNullable<HandshakeCredentials>): Promise<AuthenticatedUser> {
    return credentials.kind === 'ticket'
      ? this.tickets.redeem(credentials.ticket)
      : this.verifier.verify(credentials.authorization);
  }
}
