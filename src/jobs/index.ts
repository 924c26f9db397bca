export { JOB_KINDS, type JobKind, type JobMap, type WebsiteAnalysisInput } from './job-map.js';
