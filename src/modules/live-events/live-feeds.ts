import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../common/time/index.js';
import { type Signal, Signals } from '../../database/index.js';
import { sessionIdOf } from '../sessions/index.js';
import { EventLog } from './event-log.js';
import type { LiveChannel } from './live-channel.js';
import { type Follower, LiveClient, type Opening } from './live-client.js';
import { TooManyStreamsError } from './live-events.errors.js';
import { LiveLimits } from './live-limits.js';
import { UserFeed } from './user-feed.js';

/** After a restart, clients come back spread over this time, in milliseconds. */
const RETRY = { least: 500, spread: 2_000 };

/** All streams of this instance. */
@Injectable()
export class LiveFeeds implements OnModuleDestroy {
  private readonly logger = new Logger(LiveFeeds.name);
  private readonly outsideRequests = AsyncLocalStorage.snapshot();
  private readonly feeds = new Map<string, UserFeed>();
  private unsubscribe: (() => void) | undefined;
  private ticker: NodeJS.Timeout | undefined;
  private lastSweep = performance.now();
  private isSweeping = false;
  private isStopping = false;

  constructor(
    private readonly signals: Signals,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly limits: LiveLimits,
  ) {}

  /** Throws TooManyStreamsError when the user has as many streams here as allowed. */
  assertRoom(userId: string): void {
    const open = this.feeds.get(sessionIdOf(userId))?.clients.size ?? 0;
    if (open >= this.limits.streamsPerUser) throw new TooManyStreamsError(this.limits.streamsPerUser);
  }

  /** Lets a client follow its user's log until its connection or its token ends. */
  attach(follower: Follower, channel: LiveChannel, opening: Opening): LiveClient {
    const feed = this.feedOf(follower.userId);
    const client = new LiveClient(follower, channel, feed, this.limits, (error) =>
      this.logger.warn({ err: error }, 'Events could not be read; the stream tries again'),
    );
    feed.clients.add(client);
    channel.onClose(() => this.detach(feed, client));
    this.outsideRequests(() => {
      this.unsubscribe ??= this.signals.subscribe((signal) => this.outsideRequests(() => this.hear(signal)));
      this.ticker ??= setInterval(() => this.tick(), this.limits.tickMs).unref();
      if (this.isStopping) void this.sayGoodbye(client);
      else client.begin(opening);
    });
    return client;
  }

  /** Tells every client when to come back, before the server closes their connections. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    this.unsubscribe?.();
    await Promise.all(this.clients().map((client) => this.sayGoodbye(client)));
    clearInterval(this.ticker);
  }

  private sayGoodbye(client: LiveClient): Promise<void> {
    const retry = Math.round(RETRY.least + Math.random() * RETRY.spread);
    return client.close({ reason: 'restarting', retry });
  }

  private clients(): LiveClient[] {
    return [...this.feeds.values()].flatMap((feed) => [...feed.clients]);
  }

  private feedOf(userId: string): UserFeed {
    const id = sessionIdOf(userId);
    const feed = this.feeds.get(id) ?? new UserFeed(userId, this.log);
    this.feeds.set(id, feed);
    return feed;
  }

  private detach(feed: UserFeed, client: LiveClient): void {
    client.leave();
    feed.clients.delete(client);
    const id = sessionIdOf(feed.userId);
    if (feed.clients.size === 0 && this.feeds.get(id) === feed) this.feeds.delete(id);
    if (this.feeds.size > 0) return;
    clearInterval(this.ticker);
    this.ticker = undefined;
  }

  private hear(signal: Signal): void {
    if (signal.topic === 'session') this.feeds.get(signal.id)?.wake();
    else if (signal.topic === 'reconnected') void this.sweep();
  }

  private tick(): void {
    const moment = { now: this.clock.now(), elapsed: performance.now() };
    for (const client of this.clients()) client.check(moment);
    if (moment.elapsed - this.lastSweep >= this.limits.sweepMs) void this.sweep();
  }

  /** Finds what no signal told: one read of all versions wakes whoever stands elsewhere. */
  private async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    this.lastSweep = performance.now();
    try {
      const feeds = [...this.feeds.values()];
      const versions = await this.log.versions(feeds.map(({ userId }) => userId));
      for (const feed of feeds) if (feed.isBehind(versions.get(feed.userId) ?? 0)) feed.wake();
    } catch (error) {
      this.logger.warn({ err: error }, 'The look for missed events failed; it is repeated');
    } finally {
      this.isSweeping = false;
    }
  }
}
