import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, Client } from 'undici';
import type { EgressTimeouts } from './egress-request.js';

/** Largest response header section, in bytes. Sites with long policies exceed the usual 16 KiB. */
const MAX_HEADER_BYTES = 64 * 1024;
/** How long one of several addresses may take before the next one is tried, in milliseconds. */
const NEXT_ADDRESS_MS = 1_000;

/**
 * A connection to one origin that can only be opened to `addresses`; host header, TLS server name and certificate
 * check stay those of the URL. Never uses a proxy. One request each: whoever opens it destroys it.
 */
export function openPinnedConnection(url: URL, addresses: readonly string[], timeouts: EgressTimeouts): Client {
  const connect = buildConnector({
    timeout: timeouts.connectMs,
    lookup: answerWith(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    allowH2: false,
    maxCachedSessions: 0,
  });
  return new Client(url.origin, {
    connect,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyIdleMs,
    allowH2: false,
  });
}

/** A lookup that always gives the same addresses, so that a second look at DNS cannot change where the socket goes. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, options, callback) => {
    const [first] = answers;
    if (options.all === true) callback(null, answers);
    else if (first === undefined) callback(new Error('No address to connect to'), '');
    else callback(null, first.address, first.family);
  };
}
