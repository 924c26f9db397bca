import type { EgressClient, EgressRequest, EgressResponse } from '../../../../egress/index.js';
import type { HostPace, HostTurns } from './host-turns.js';
import { retryAfterMs } from '../../../../common/http-answers/index.js';

/** What a polite client needs to know of its crawl. */
export interface PoliteReading {
  readonly turns: HostTurns;
  readonly pace: HostPace;
  readonly now: () => Date;
  /** Ends the waiting for a turn. */
  readonly signal: AbortSignal;
}

/** Statuses by which a site asks for fewer requests. */
const SLOW_DOWN: readonly number[] = [429, 503];
/** Longest `Retry-After` that is waited for; a site that asks for more is left alone. */
const MAX_RETRY_AFTER_MS = 10_000;

/** Whether a status asks for fewer requests. */
export function asksToSlowDown(status: number): boolean {
  return SLOW_DOWN.includes(status);
}

/** Asks one host at the pace of its crawl, and once more after the time that the host asks to wait. */
export class PoliteClient {
  constructor(
    private readonly egress: EgressClient,
    private readonly reading: PoliteReading,
  ) {}

  /** Like `EgressClient.get`. */
  async get(url: string, request: EgressRequest): Promise<EgressResponse> {
    const first = await this.inTurn(url, request);
    if (!asksToSlowDown(first.status)) return first;
    const waitMs = retryAfterMs(first.headers['retry-after'], this.reading.now());
    if (waitMs === null || waitMs > MAX_RETRY_AFTER_MS) return first;
    this.reading.turns.holdBack(new URL(url).host, waitMs);
    return this.inTurn(url, request);
  }

  private inTurn(url: string, request: EgressRequest): Promise<EgressResponse> {
    const { turns, pace, signal } = this.reading;
    return turns.run(new URL(url).host, pace, signal, () => this.egress.get(url, request));
  }
}
