import { Injectable } from '@nestjs/common';

/** Times and bounds of live streams; milliseconds. Tests shorten them. */
@Injectable()
export class LiveLimits {
  /** Between two signs of life to a client. */
  pingMs = 15_000;

  /** How long a client may leave unread what was sent. */
  drainMs = 30_000;

  /** Between two looks for events whose signal was lost. */
  sweepMs = 2_500;

  /** Between two looks at expired tokens, slow clients and due pings. */
  tickMs = 1_000;

  /** How long a socket may stay open without saying whose it is. */
  authMs = 10_000;

  /** How long the last message may take to be read before the connection is cut. */
  graceMs = 1_000;

  /** Open streams of one user on one instance. */
  streamsPerUser = 10;

  /** Sockets that have not said yet whose they are. */
  strangers = 200;

  /** Messages a client may send within ten seconds. */
  messagesPerTenSeconds = 50;

  /** Messages of a client that make no sense before it is sent away. */
  badMessages = 10;
}
