import { AppError, defineProblem } from '../../common/errors/index.js';
import type { JobStatus } from './job-status.js';

const notFound = defineProblem({
  code: 'job_not_found',
  status: 404,
  title: 'There is no such job',
  remedy: 'List your jobs with GET /api/onboarding/jobs.',
});

/** The user has no job with this id. */
export class JobNotFoundError extends AppError {
  static readonly problem = notFound;

  constructor() {
    super(notFound, 'You have no such job. List yours with GET /api/onboarding/jobs.');
  }
}

const finished = defineProblem({
  code: 'job_finished',
  status: 409,
  title: 'The job has ended already',
  remedy: 'Read the job with GET /api/onboarding/jobs/{id}; what has ended cannot be cancelled.',
});

/** The job has ended, so it cannot be cancelled. */
export class JobFinishedError extends AppError {
  static readonly problem = finished;

  constructor(status: JobStatus) {
    super(finished, `The job is ${status}, so it cannot be cancelled any more.`, {
      extensions: { job_status: status },
    });
  }
}

const tooMany = defineProblem({
  code: 'too_many_jobs',
  status: 409,
  title: 'Too many jobs are open',
  remedy: 'Wait until one of your jobs has ended, or cancel one.',
});

/** The user has as many queued and running jobs as one may have. */
export class TooManyJobsError extends AppError {
  static readonly problem = tooMany;

  constructor(most: number) {
    super(tooMany, `You have ${most} open jobs already. Wait until one has ended, or cancel one.`);
  }
}
