import { HttpException } from '@nestjs/common';
import {
  AppError,
  BodyTooLargeError,
  MalformedRequestError,
  NotFoundError,
  ServiceUnavailableError,
  UnexpectedError,
  ValidationError,
} from '../errors/index.js';
import { hasErrorCode } from '../files/index.js';

/** PostgreSQL error classes and socket errors that mean "the database cannot answer now" (appendix A of its manual). */
const OUTAGES =
  /^(08|53|57P|58)|^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

const OUTAGE_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

/** PostgreSQL takes no NUL and no half surrogate pair (errors 22P05 and 22021); a check that forgot them ends here. */
const UNSTORABLE = ['22P05', '22021'];
const UNSTORABLE_TEXT = { path: '', message: 'A text holds NUL or broken characters, which cannot be stored' };

/** Any thrown value as one of our errors. A defect becomes an UnexpectedError whose `cause` is the original. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isOutage(thrown)) return new ServiceUnavailableError({ cause: thrown });
  if (UNSTORABLE.some((code) => hasErrorCode(thrown, code))) return new ValidationError([UNSTORABLE_TEXT]);
  if (thrown instanceof HttpException) return fromHttpException(thrown);
  if (hasErrorCode(thrown, 'FST_ERR_CTP_BODY_TOO_LARGE')) return new BodyTooLargeError();
  if (isClientError(thrown)) return new MalformedRequestError(`The request could not be read: ${thrown.message}`);
  return new UnexpectedError({ cause: thrown });
}

function fromHttpException(exception: HttpException): AppError {
  const status = exception.getStatus();
  if (status === 404) return new NotFoundError('There is nothing at this address. See /docs for the list of routes.');
  if (status === 413) return new BodyTooLargeError();
  if (status >= 400 && status < 500) return new MalformedRequestError(exception.message);
  return new UnexpectedError({ cause: exception });
}

/** Asks no class: errors of sockets may come from another realm than this code. */
function isOutage(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; typeof error === 'object' && error !== null && depth < 5; depth += 1) {
    if ('code' in error && typeof error.code === 'string' && OUTAGES.test(error.code)) return true;
    if ('message' in error && typeof error.message === 'string' && OUTAGE_MESSAGES.test(error.message)) return true;
    error = 'cause' in error ? error.cause : undefined;
  }
  return false;
}

/** Errors that Fastify raises while it reads a request carry a 4xx `statusCode`. */
function isClientError(thrown: unknown): thrown is Error {
  return (
    thrown instanceof Error &&
    'statusCode' in thrown &&
    typeof thrown.statusCode === 'number' &&
    thrown.statusCode >= 400 &&
    thrown.statusCode < 500
  );
}
