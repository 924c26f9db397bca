import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type AllowList, allowListOf, eitherOf, parseAllowList } from './allow-list.js';
import { startCallLimit, untilAborted } from './call-limit.js';
import { type HopResponse, requestHop } from './egress-hop.js';
import { EGRESS_OPTIONS, type EgressOptions } from './egress-options.js';
import {
  DEFAULT_MAX_BYTES,
  DEFAULT_MAX_REDIRECTS,
  DEFAULT_TIMEOUTS,
  type EgressRequest,
  type EgressResponse,
} from './egress-request.js';
import { bareHost, refuseLocalName, resolveTarget } from './host-check.js';
import { type HostResolver, systemResolver } from './host-resolver.js';
import { openPinnedConnection } from './pinned-connection.js';
import { isRedirect, redirectTarget } from './redirect.js';
import { requestHeaders } from './request-headers.js';
import { parseTargetUrl, type TargetUrl } from './target-url.js';
import { nameTransportError } from './transport-error.js';

/**
 * The only outgoing HTTP client. Every hop of every call is checked on its own: text of the address, then all
 * addresses of the host, looked up once, then a connection that can go nowhere else. Proxy settings of the
 * environment are not used, and no connection outlives its call.
 */
@Injectable()
export class EgressClient implements OnApplicationShutdown {
  /** `User-Agent` of every request. */
  readonly userAgent: string;
  private readonly allow: AllowList;
  private readonly allowOperator: AllowList;
  private readonly resolve: HostResolver;
  private readonly shutdown = new AbortController();
  private readonly calls = new Set<Promise<unknown>>();

  /** Throws when an entry of `options.allow` is not `host:port`, or one of `options.operatorUrls` no address. */
  constructor(@Inject(EGRESS_OPTIONS) options: EgressOptions) {
    this.userAgent = options.userAgent;
    this.allow = parseAllowList(options.allow);
    this.allowOperator = eitherOf(this.allow, allowListOf(options.operatorUrls ?? []));
    this.resolve = options.resolve ?? systemResolver;
  }

  /**
   * The normalised form of an address, without fragment. Throws `EgressRefusedError` when its text alone tells that it
   * may not be read; the host is not looked up.
   */
  checkAddress(url: string): string {
    return parseTargetUrl(url, this.allow).url.href;
  }

  /** As `checkAddress`; refuses also the names and network addresses that are no public host as they are written. */
  checkPublicAddress(url: string): string {
    const target = parseTargetUrl(url, this.allow);
    refuseLocalName(target);
    return target.url.href;
  }

  /**
   * Reads an address. Any status is a response, also 404. Rejects with an `EgressError` that says what to change, with
   * the reason of `request.signal` when that aborts, with what `request.beforeRedirect` throws, or with a plain error
   * once the client is closed.
   */
  get(url: string, request: EgressRequest = {}): Promise<EgressResponse> {
    return this.track(this.follow(url, request, null));
  }

  /**
   * Sends a small JSON document to an address. As `get`, but a redirect is not followed: it is an EgressRedirectError.
   */
  post(url: string, document: object, request: EgressRequest = {}): Promise<EgressResponse> {
    return this.track(this.follow(url, { ...request, maxRedirects: 0 }, JSON.stringify(document)));
  }

  private async track(call: Promise<EgressResponse>): Promise<EgressResponse> {
    this.calls.add(call);
    try {
      return await call;
    } finally {
      this.calls.delete(call);
    }
  }

  /** Aborts what is under way and waits until it has ended. Later calls are rejected. */
  async close(): Promise<void> {
    this.shutdown.abort(new Error('The egress client is closed'));
    await Promise.allSettled(this.calls);
  }

  /** After running jobs were asked to stop: they must see that, and not a closed client. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async follow(start: string, request: EgressRequest, json: string | null): Promise<EgressResponse> {
    const totalMs = request.timeouts?.totalMs ?? DEFAULT_TIMEOUTS.totalMs;
    const others = request.signal === undefined ? [] : [request.signal];
    using limit = startCallLimit(totalMs, [this.shutdown.signal, ...others]);
    let target = parseTargetUrl(start, request.toOperatorUrl === true ? this.allowOperator : this.allow);
    const visited = [target.url.href];
    const firstOrigin = target.url.origin;
    let sameOrigin = true;
    for (;;) {
      const hop = await this.exchange(target, request, { json, sameOrigin, signal: limit.signal });
      if (!isRedirect(hop.status)) return toResponse(hop, visited);
      const next = redirectTarget(hop.headers['location'], visited, request.maxRedirects ?? DEFAULT_MAX_REDIRECTS);
      target = parseTargetUrl(next, this.allow);
      await request.beforeRedirect?.(target.url.href);
      visited.push(target.url.href);
      sameOrigin &&= target.url.origin === firstOrigin;
    }
  }

  private async exchange(
    target: TargetUrl,
    request: EgressRequest,
    { json, sameOrigin, signal }: Hop,
  ): Promise<HopResponse> {
    const { accept, headers: extra = {}, maxBytes = DEFAULT_MAX_BYTES, overflow = 'refuse' } = request;
    const { maxErrorBytes = 0, timeouts } = request;
    try {
      const addresses = await untilAborted(() => resolveTarget(target, this.resolve), signal);
      const connection = openPinnedConnection(target.url, addresses, { ...DEFAULT_TIMEOUTS, ...timeouts });
      const headers = requestHeaders({ accept, userAgent: this.userAgent, extra, hasJson: json !== null, sameOrigin });
      try {
        return await requestHop(connection, {
          url: target.url,
          json,
          headers,
          accept,
          limit: { maxBytes, overflow },
          maxErrorBytes,
          signal,
        });
      } finally {
        await connection.destroy();
      }
    } catch (error) {
      throw nameTransportError(error, bareHost(target.url));
    }
  }
}

/** What differs between the hops of a call. */
interface Hop {
  readonly json: string | null;
  readonly sameOrigin: boolean;
  readonly signal: AbortSignal;
}

function toResponse(hop: HopResponse, visited: readonly string[]): EgressResponse {
  const { status, headers, bytes, truncated } = hop;
  return { url: visited.at(-1) ?? '', status, headers, body: bytes, truncated, redirects: visited.slice(0, -1) };
}
