import { AppError, type FieldProblem } from './app-error.js';
import { defineProblem } from './problem-definition.js';

const validation = defineProblem({
  code: 'validation_failed',
  status: 422,
  title: 'The request holds invalid values',
  remedy: 'Correct each value listed in `errors`; `path` names it and `message` says what is expected.',
});

/** Bounds of a validation answer: what a client sends must not decide how much it gets back. */
const MOST_TOLD = 50;
const MOST_SUMMED_UP = 5;
const LONGEST_TOLD = 400;

function shortened(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}

/** The body, query or path holds values that break the rules; every one of them is listed. */
export class ValidationError extends AppError {
  static readonly problem = validation;

  constructor(errors: readonly FieldProblem[]) {
    const told = errors
      .slice(0, MOST_TOLD)
      .map(({ path, message }) => ({ path: shortened(path), message: shortened(message) }));
    const more = errors.length > MOST_TOLD ? ` There are ${errors.length - MOST_TOLD} more.` : '';
    const summary = told
      .slice(0, MOST_SUMMED_UP)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
      .join('; ');
    super(validation, `The request is not valid. ${summary}.${more}`, { errors: told });
  }
}

const malformed = defineProblem({
  code: 'malformed_request',
  status: 400,
  title: 'The request could not be read',
  remedy: 'Send well-formed JSON with the header Content-Type: application/json.',
});

/** The request is not well-formed: broken JSON, an unsupported content type, a bad header. */
export class MalformedRequestError extends AppError {
  static readonly problem = malformed;

  constructor(detail: string) {
    super(malformed, detail);
  }
}

const tooLarge = defineProblem({
  code: 'body_too_large',
  status: 413,
  title: 'The request body is too large',
  remedy: 'Send at most 10 MB.',
});

/** The body is over the size this service reads. */
export class BodyTooLargeError extends AppError {
  static readonly problem = tooLarge;

  constructor() {
    super(tooLarge, 'The request body is larger than 10 MB. Send less.');
  }
}

const notFound = defineProblem({
  code: 'not_found',
  status: 404,
  title: 'There is nothing here',
  remedy: 'Check the address. Something that belongs to another user looks the same as something that does not exist.',
});

/** Nothing at this address for this user. */
export class NotFoundError extends AppError {
  static readonly problem = notFound;

  constructor(detail: string) {
    super(notFound, detail);
  }
}

const unavailable = defineProblem({
  code: 'service_unavailable',
  status: 503,
  title: 'The service cannot answer right now',
  remedy:
    'Repeat the request after the number of seconds in `Retry-After`; if it changed something, read the state first.',
});

/** The database does not answer. */
export class ServiceUnavailableError extends AppError {
  static readonly problem = unavailable;

  constructor(options?: ErrorOptions) {
    super(unavailable, 'The database does not answer. Try again in a few seconds.', {
      ...options,
      headers: { 'Retry-After': '5' },
      extensions: { retry_after: 5 },
    });
  }
}

const unexpected = defineProblem({
  code: 'internal_error',
  status: 500,
  title: 'Something went wrong on our side',
  remedy: 'Repeat the request; if it fails again, report the `request_id`.',
});

/** A defect of this service. The cause is logged under the request id, never sent. */
export class UnexpectedError extends AppError {
  static readonly problem = unexpected;

  constructor(options?: ErrorOptions) {
    super(
      unexpected,
      'Something went wrong on our side. Repeat the request; if it fails again, report the request id.',
      options,
    );
  }
}
