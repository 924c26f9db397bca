export { LONGEST_SAMPLE, SHORTEST_SAMPLE } from './sample-limits.js';
export { TextSampleJob } from './text-sample.job.js';
export { TextSampleStore } from './text-sample-store.js';
