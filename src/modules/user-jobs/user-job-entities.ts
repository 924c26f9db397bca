import { UserJob } from './user-job.entity.js';

/** Tables of this module. */
export const userJobEntities = [UserJob];
