export { AcceptsJob } from './accepted-job.decorator.js';
export { JobResponseDto } from './dto/job.response.dto.js';
export {
  type JobContext,
  type JobEffect,
  type JobHandler,
  JobHandlers,
  MissingJobHandlerError,
} from './job-handlers.js';
export { JobStatus } from './job-status.js';
export { userJobEntities } from './user-job-entities.js';
export { JobNotFoundError, TooManyJobsError } from './user-jobs.errors.js';
export { UserJob } from './user-job.entity.js';
export { UserJobsModule } from './user-jobs.module.js';
export { MOST_OPEN_JOBS, UserJobsService } from './user-jobs.service.js';
