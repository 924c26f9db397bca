import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthenticatedUser } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import type { StreamQueryDto } from './dto/stream.query.dto.js';
import { EventLog } from './event-log.js';
import { OriginRefusedError } from './live-events.errors.js';
import { LiveFeeds } from './live-feeds.js';
import { LiveLimits } from './live-limits.js';
import { isSeq } from './rules/client-message.js';
import { isOriginAllowed } from './rules/origin-policy.js';
import { SseChannel } from './sse-channel.js';

/** Opens streams of server-sent events. */
@Injectable()
export class LiveStreams {
  constructor(
    private readonly feeds: LiveFeeds,
    private readonly log: EventLog,
    private readonly limits: LiveLimits,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Turns the answer into a stream. Throws OriginRefusedError, TooManyStreamsError and ValidationError before that. */
  async open(
    user: AuthenticatedUser,
    query: StreamQueryDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { origin, host } = request.headers;
    if (!isOriginAllowed(origin, host, this.settings.CORS_ORIGINS)) throw new OriginRefusedError();
    const after = lastEventId(request.headers['last-event-id']) ?? query.after ?? null;
    const standing = await this.log.standing(user.id);
    this.feeds.assertRoom(user.id);
    const channel = SseChannel.open(reply, this.limits.graceMs);
    const follow = query.follow !== 'false' && request.method !== 'HEAD';
    this.feeds.attach({ userId: user.id, expiresAt: user.expiresAt, follow }, channel, { after, standing });
  }
}

/** What a browser sends by itself when it connects again. */
function lastEventId(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '') return null;
  const seq = typeof header === 'string' && /^\d{1,10}$/.test(header) ? Number(header) : undefined;
  if (isSeq(seq)) return seq;
  throw new ValidationError([{ path: 'Last-Event-ID', message: 'must be the id of an event of this stream' }]);
}
