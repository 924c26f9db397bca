import { AppError, defineProblem } from '../../common/errors/index.js';

const inFlight = defineProblem({
  code: 'request_in_flight',
  status: 409,
  title: 'The same request is still being served',
  remedy: 'Wait for the number of seconds in `Retry-After`, then repeat the request with the same Idempotency-Key.',
});

/** A request with the same Idempotency-Key has not been answered yet. */
export class RequestInFlightError extends AppError {
  static readonly problem = inFlight;

  constructor() {
    super(inFlight, 'A request with this Idempotency-Key is still being served. Repeat it in a second.', {
      headers: { 'Retry-After': '1' },
      extensions: { retry_after: 1 },
    });
  }
}

const reused = defineProblem({
  code: 'idempotency_key_reused',
  status: 422,
  title: 'The Idempotency-Key belongs to another request',
  remedy: 'Send a new Idempotency-Key with every new request; repeat one only with the same method, address and body.',
});

/** The Idempotency-Key was used within a day for a request with another method, address or body. */
export class IdempotencyKeyReusedError extends AppError {
  static readonly problem = reused;

  constructor() {
    super(
      reused,
      'This Idempotency-Key was already used for a request with another method, address or body. Send a new key.',
    );
  }
}
