import { types } from 'node:util';
import { errors } from 'undici';
import {
  EgressError,
  EgressInvalidResponseError,
  EgressTimeoutError,
  EgressUnreachableError,
  type TimeoutPhase,
  type UnreachableReason,
} from './egress.errors.js';

type Naming = (host: string, cause: Error) => EgressError;

const unreachable =
  (reason: UnreachableReason, what: string): Naming =>
  (host, cause) =>
    new EgressUnreachableError(reason, `${what.replace('{host}', () => host)} Check the address and try again.`, cause);
const timeout =
  (phase: TimeoutPhase, what: string): Naming =>
  (host, cause) =>
    new EgressTimeoutError(phase, `The website "${host}" ${what} Try again later.`, cause);
const invalid: Naming = (host, cause) =>
  // The parser's error carries a piece of the response, so only its message is kept.
  new EgressInvalidResponseError(`The website "${host}" sends a response that does not follow HTTP.`, cause.message);
const brokenCompression: Naming = (host, cause) =>
  new EgressInvalidResponseError(`The website "${host}" sends a response whose compression is broken.`, cause);
const brokenTls: Naming = (host, cause) => {
  const detail = `No secure connection to "${host}": ${tlsFault(cause)}. The operator of the website has to repair it.`;
  return new EgressUnreachableError('tls', detail, cause);
};

const noSuchHost = unreachable('dns', 'The host "{host}" does not exist in DNS.');
const noDnsAnswer = unreachable('dns', 'The name service cannot answer for "{host}" right now.');
const noRoute = unreachable('no_route', 'There is no network route to "{host}".');
const closed = unreachable(
  'connection_closed',
  'The website "{host}" closed the connection before its response was complete.',
);
const connectTimeout = timeout('connect', 'does not accept a connection in time.');

const BY_CODE: Readonly<Record<string, Naming>> = {
  ENOTFOUND: noSuchHost,
  ENODATA: noSuchHost,
  EAI_NONAME: noSuchHost,
  EAI_NODATA: noSuchHost,
  EAI_AGAIN: noDnsAnswer,
  EAI_FAIL: noDnsAnswer,
  ESERVFAIL: noDnsAnswer,
  EREFUSED: noDnsAnswer,
  ECONNREFUSED: unreachable('connection_refused', 'The host "{host}" refuses the connection.'),
  ECONNRESET: closed,
  ECONNABORTED: closed,
  EPIPE: closed,
  UND_ERR_INFO: closed,
  UND_ERR_SOCKET: closed,
  ENETUNREACH: noRoute,
  EHOSTUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  EINVAL: noRoute,
  ETIMEDOUT: connectTimeout,
  UND_ERR_CONNECT_TIMEOUT: connectTimeout,
  UND_ERR_HEADERS_TIMEOUT: timeout('headers', 'accepts the connection but does not answer in time.'),
  UND_ERR_BODY_TIMEOUT: timeout('body', 'stops in the middle of its response.'),
  UND_ERR_HEADERS_OVERFLOW: invalid,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: closed,
};

const BY_PREFIX: readonly (readonly [RegExp, Naming])[] = [
  [/^(Z_|ERR__ERROR_|ERR_BROTLI_)/, brokenCompression],
  [
    /^(ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|ERROR_IN_C|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH$|INVALID_)/,
    brokenTls,
  ],
];

const TLS_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  CERT_REVOKED: 'its certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate chain is incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate chain is incomplete',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/**
 * Gives an error of the network, of TLS, of the HTTP parser or of decompression its name for the caller. Errors that
 * have a name already, and those nobody expects, are returned as they are.
 */
export function nameTransportError(error: unknown, host: string): unknown {
  if (error instanceof EgressError || !types.isNativeError(error)) return error;
  if (error instanceof errors.HTTPParserError) return invalid(host, error);
  const code = codeOf(error);
  const naming = BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => prefix.test(code))?.[1];
  return naming === undefined ? error : naming(host, error);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function tlsFault(error: Error): string {
  return TLS_FAULTS[codeOf(error)] ?? `the TLS handshake failed (${codeOf(error)})`;
}
