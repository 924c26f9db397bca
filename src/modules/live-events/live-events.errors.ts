import { AppError, defineProblem } from '../../common/errors/index.js';

const originRefused = defineProblem({
  code: 'origin_refused',
  status: 403,
  title: 'Pages of this origin may not open a stream',
  remedy: 'Add the origin of the page to CORS_ORIGINS, or serve the page from the host of the API.',
});

/** A page of a foreign origin asks for a stream. */
export class OriginRefusedError extends AppError {
  static readonly problem = originRefused;

  constructor() {
    super(originRefused, 'Pages of this origin may not open a stream. An operator can add it to CORS_ORIGINS.');
  }
}

const tooManyStreams = defineProblem({
  code: 'too_many_streams',
  status: 429,
  title: 'The user has too many open streams',
  remedy: 'Close a stream, or wait for the number of seconds in `Retry-After` and repeat the request.',
});

const RETRY_AFTER_SECONDS = 5;

/** The user has as many open streams as allowed. */
export class TooManyStreamsError extends AppError {
  static readonly problem = tooManyStreams;

  constructor(most: number) {
    super(tooManyStreams, `There are ${most} open streams already. Close one, for instance in another tab.`, {
      headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
      extensions: { retry_after: RETRY_AFTER_SECONDS },
    });
  }
}
