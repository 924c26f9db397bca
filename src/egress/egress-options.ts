import type { HostResolver } from './host-resolver.js';

/** Injection token of `EgressOptions`. */
export const EGRESS_OPTIONS = Symbol('EGRESS_OPTIONS');

/** Settings of the outgoing HTTP client. */
export interface EgressOptions {
  /** `host:port` entries that may be reached although they are not public; see `EGRESS_ALLOW`. */
  readonly allow: readonly string[];
  /**
   * Addresses that the operator configured for calls of this service itself. Host and port of each may be private, for
   * calls that say `toOperatorUrl` alone: users cannot send the service there.
   */
  readonly operatorUrls?: readonly string[];
  /** Sent as `User-Agent` with every request. */
  readonly userAgent: string;
  /** Looks a host name up; the operating system's resolver when left out. */
  readonly resolve?: HostResolver;
}
