import { TokenInUrlError } from './auth.errors.js';

/** Names under which people put a token into an address. */
const TOKEN_NAMES = ['token', 'access_token', 'jwt', 'authorization'];

/** The single-use ticket in a query, if there is one. Throws TokenInUrlError for a token, which would end up in logs. */
export function ticketOf(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(query));
  if (TOKEN_NAMES.some((name) => given.has(name))) throw new TokenInUrlError();
  const ticket = given.get('ticket');
  return typeof ticket === 'string' && ticket !== '' ? ticket : undefined;
}
