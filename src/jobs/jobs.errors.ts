import { AppError, defineProblem } from '../common/errors/index.js';

const disabled = defineProblem({
  code: 'jobs_disabled',
  status: 503,
  title: 'Long work is switched off',
  remedy: 'Try again later; the operator has switched long work off (JOBS_MODE=off).',
});

/** The operator has switched long work off, so nothing can be queued. */
export class JobsDisabledError extends AppError {
  static readonly problem = disabled;

  constructor() {
    super(disabled, 'Long work is switched off on this service (JOBS_MODE=off). Try again later or ask the operator.', {
      headers: { 'Retry-After': '60' },
      extensions: { retry_after: 60 },
    });
  }
}
