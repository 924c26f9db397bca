import type { Client, Dispatcher } from 'undici';
import { readBody } from './body-reader.js';
import { isAccepted, mediaTypeOf } from './content-type.js';
import type { AcceptedContent } from './egress-request.js';
import type { BodyLimit, LimitedBody } from './body-reader.js';
import { EgressContentTypeError, EgressTooLargeError } from './egress.errors.js';
import { isRedirect } from './redirect.js';

/** Request of one hop over an open connection. */
export interface HopRequest {
  readonly url: URL;
  /** JSON text to POST; null for a GET. */
  readonly json: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: AcceptedContent | undefined;
  readonly limit: BodyLimit;
  /** How much of the body of an error is kept, in bytes. */
  readonly maxErrorBytes: number;
  readonly signal: AbortSignal;
}

/** Response of one hop; a redirect is a response like any other. */
export interface HopResponse extends LimitedBody {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const NO_BODY: LimitedBody = { bytes: new Uint8Array(), truncated: false };

/**
 * Sends one request and reads the body of a 2xx answer, after its type and announced length were found acceptable, and
 * the wanted beginning of the body of an error. Other bodies are left unread; the caller destroys the connection.
 */
export async function requestHop(connection: Client, request: HopRequest): Promise<HopResponse> {
  const { url, signal } = request;
  const answer = await connection.request({
    method: request.json === null ? 'GET' : 'POST',
    path: `${url.pathname}${url.search}`,
    headers: { ...request.headers },
    body: request.json,
    signal,
  });
  const headers = flatten(answer.headers);
  const body = await bodyOf(answer, headers, request);
  return { status: answer.statusCode, headers, ...body };
}

async function bodyOf(
  { statusCode, body }: Dispatcher.ResponseData,
  headers: Readonly<Record<string, string>>,
  { accept, limit, maxErrorBytes }: HopRequest,
): Promise<LimitedBody> {
  // Destroying the connection makes an unread body fail, and nobody waits for it.
  body.on('error', () => undefined);
  const isSuccess = statusCode >= 200 && statusCode <= 299;
  const isWanted = isSuccess ? statusCode !== 204 : maxErrorBytes > 0 && !isRedirect(statusCode);
  if (!isWanted || headers['content-length'] === '0') return NO_BODY;
  const encoding = headers['content-encoding'] ?? '';
  if (!isSuccess) return readBody(body, encoding, { maxBytes: maxErrorBytes, overflow: 'truncate' });
  const mediaType = mediaTypeOf(headers['content-type']);
  if (!isAccepted(mediaType, accept)) throw new EgressContentTypeError(mediaType);
  if (limit.overflow === 'refuse' && Number(headers['content-length']) > limit.maxBytes) {
    throw new EgressTooLargeError(limit.maxBytes);
  }
  return readBody(body, encoding, limit);
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const named = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]));
}
