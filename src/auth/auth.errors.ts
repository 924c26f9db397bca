import { AppError, defineProblem } from '../common/errors/index.js';

const unauthenticated = defineProblem({
  code: 'unauthenticated',
  status: 401,
  title: 'A valid bearer token is needed',
  remedy: 'Send `Authorization: Bearer <token>` with a token that is signed by the configured issuer and not expired.',
});

/** No token, or one that does not verify. The reason is not told: it would help a forger. */
export class UnauthenticatedError extends AppError {
  static readonly problem = unauthenticated;

  constructor(options?: ErrorOptions) {
    super(unauthenticated, 'A valid bearer token is needed. Sign in again and repeat the request.', {
      ...options,
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
}

const ticketRefused = defineProblem({
  code: 'ticket_refused',
  status: 401,
  title: 'The stream ticket does not open anything',
  remedy: 'Ask for a new one at POST /api/onboarding/events/ticket and use it once, at once.',
});

/** The ticket is unknown, was used or is too old. */
export class TicketRefusedError extends AppError {
  static readonly problem = ticketRefused;

  constructor() {
    super(ticketRefused, 'The ticket is unknown, was used or is too old. Ask for a new one: each opens one stream.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
}

const tokenInUrl = defineProblem({
  code: 'token_in_url',
  status: 400,
  title: 'A token does not belong into an address',
  remedy:
    'Addresses end up in logs. Send the token in the Authorization header, or trade it for a single-use ticket ' +
    'at POST /api/onboarding/events/ticket and send `?ticket=`.',
});

/** A long-lived token stands in the address. */
export class TokenInUrlError extends AppError {
  static readonly problem = tokenInUrl;

  constructor() {
    super(
      tokenInUrl,
      'A token in an address ends up in logs. Trade it for a ticket at POST /api/onboarding/events/ticket and send ?ticket= instead.',
    );
  }
}

const forbidden = defineProblem({
  code: 'forbidden',
  status: 403,
  title: 'This needs another role',
  remedy: 'Use the token of a user who has the role that the route documents.',
});

/** The user is known but lacks the role of this route. */
export class ForbiddenError extends AppError {
  static readonly problem = forbidden;

  constructor(roles: readonly string[]) {
    super(forbidden, `This needs the role ${roles.join(' or ')}.`);
  }
}

const keysUnavailable = defineProblem({
  code: 'token_keys_unavailable',
  status: 503,
  title: 'Tokens cannot be verified right now',
  remedy: 'Repeat the request after the number of seconds in `Retry-After`.',
});

/** The key set of the token issuer cannot be fetched. */
export class TokenKeysUnavailableError extends AppError {
  static readonly problem = keysUnavailable;

  constructor(options?: ErrorOptions) {
    super(keysUnavailable, 'The keys of the token issuer cannot be fetched. Try again in a few seconds.', {
      ...options,
      headers: { 'Retry-After': '5' },
      extensions: { retry_after: 5 },
    });
  }
}

const tooManyRequests = defineProblem({
  code: 'too_many_requests',
  status: 429,
  title: 'Too many requests',
  remedy: 'Wait for the number of seconds in `Retry-After`, then repeat the request.',
});

/** The user sent more requests of a class than allowed; clients show the text, so it does not sound like billing. */
export class TooManyRequestsError extends AppError {
  static readonly problem = tooManyRequests;

  constructor(retryAfterSeconds: number) {
    super(tooManyRequests, `Too many requests. Try again in ${retryAfterSeconds} s.`, {
      headers: { 'Retry-After': String(retryAfterSeconds) },
      extensions: { retry_after: retryAfterSeconds },
    });
  }
}
