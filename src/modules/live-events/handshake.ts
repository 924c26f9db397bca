import type { IncomingMessage } from 'node:http';
import { ticketOf } from '../../auth/index.js';
import { isSeq } from './rules/client-message.js';

/** How a socket says at its handshake whose it is; null when it will say so in its first message. */
export type HandshakeCredentials =
  | { readonly kind: 'token'; readonly authorization: string }
  | { readonly kind: 'ticket'; readonly ticket: string }
  | null;

type Handshake = Pick<IncomingMessage, 'headers' | 'url'>;

/** The subprotocol behind which a token follows: the only field a browser can set. */
export const TOKEN_PROTOCOL = 'bearer';

/** Reads header, subprotocol and ticket, in this order. Throws TokenInUrlError. */
export function credentialsOf(handshake: Handshake): HandshakeCredentials {
  const ticket = ticketOf(Object.fromEntries(queryOf(handshake)));
  const authorization = handshake.headers.authorization ?? tokenBehindProtocol(handshake);
  if (authorization !== undefined) return { kind: 'token', authorization };
  return ticket === undefined ? null : { kind: 'ticket', ticket };
}

/** The position in `?after=`; null when there is none that makes sense. */
export function positionOf(handshake: Handshake): number | null {
  const after = queryOf(handshake).get('after');
  const seq = after !== null && /^\d{1,10}$/.test(after) ? Number(after) : undefined;
  return isSeq(seq) ? seq : null;
}

function tokenBehindProtocol({ headers }: Handshake): string | undefined {
  const [protocol, token] = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return protocol === TOKEN_PROTOCOL && token !== undefined && token !== '' ? `Bearer ${token}` : undefined;
}

function queryOf({ url = '/' }: Handshake): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}
