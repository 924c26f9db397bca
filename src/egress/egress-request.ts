/** Time limits of one call, all in milliseconds. */
export interface EgressTimeouts {
  /** From the start of a connection until it is open, TLS included. */
  readonly connectMs: number;
  /** From the request until the response headers are complete. */
  readonly headersMs: number;
  /** Longest silence between two pieces of the body. */
  readonly bodyIdleMs: number;
  /** The whole call: name resolution, every redirect and the body together. */
  readonly totalMs: number;
}

/** Which media types may be read: a list of lower-case `type/subtype`, or a test of one; `''` means none was sent. */
export type AcceptedContent = readonly string[] | ((mediaType: string) => boolean);

/** What to do with a body above `maxBytes`: fail, or keep the first `maxBytes` bytes. */
export type OverflowRule = 'refuse' | 'truncate';

/** Options of one call. */
export interface EgressRequest {
  /** Content-type gate for successful responses; everything is read when it is left out. */
  readonly accept?: AcceptedContent;
  /** Largest body in bytes, counted both as received and after decompression. Default 5 MiB. */
  readonly maxBytes?: number;
  /** Default `refuse`. */
  readonly overflow?: OverflowRule;
  /** How much of the body of an answer that is neither 2xx nor a redirect is kept, in bytes; the rest is cut. Default 0. */
  readonly maxErrorBytes?: number;
  readonly timeouts?: Partial<EgressTimeouts>;
  /** Redirects followed before giving up. Default 5. A `post` follows none. */
  readonly maxRedirects?: number;
  /**
   * The address comes from the operator's settings and not from a user: it may be private if it is one of
   * `EgressOptions.operatorUrls`. Redirects of it may not.
   */
  readonly toOperatorUrl?: boolean;
  /**
   * Extra request headers. Those that describe the connection (`host`, `accept-encoding`, `user-agent`, …) stay the
   * client's own. A redirect to another origin keeps only `accept`, `accept-language` and the validators
   * of a conditional request.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked before a redirect is followed, with its checked target. What it throws ends the call. */
  readonly beforeRedirect?: (url: string) => Promise<void> | void;
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A response that passed every check. */
export interface EgressResponse {
  /** Final address, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Header names in lower case; repeated headers are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed body. Empty unless the status is 2xx or `maxErrorBytes` asks for the body of an error. */
  readonly body: Uint8Array;
  /** True when `overflow: 'truncate'` cut the body. */
  readonly truncated: boolean;
  /** The addresses that redirected, in order; empty when none did. */
  readonly redirects: readonly string[];
}

/** Largest body unless the request says otherwise, in bytes. */
export const DEFAULT_MAX_BYTES = 5 * 1024 * 1024;

/** Redirects followed unless the request says otherwise. */
export const DEFAULT_MAX_REDIRECTS = 5;

/** Time limits unless the request says otherwise. */
export const DEFAULT_TIMEOUTS: EgressTimeouts = {
  connectMs: 5_000,
  headersMs: 10_000,
  bodyIdleMs: 5_000,
  totalMs: 20_000,
};
