import type { UserJob } from './user-job.entity.js';

/** One page of jobs, newest first. */
export interface JobPage {
  readonly jobs: readonly UserJob[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
}

/** Which part of the list is wanted. */
export interface JobPageRequest {
  /** 1 to 100. */
  readonly limit?: number;
  /** Where the page begins, from the page before. */
  readonly cursor?: string;
}
