export { JobStatus } from './job-status.js';
export { userJobEntities } from './user-job-entities.js';
export { UserJob } from './user-job.entity.js';
