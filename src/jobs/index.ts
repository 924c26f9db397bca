export {
  type CompetitorAnalysisInput,
  type CompetitorDiscoveryInput,
  JOB_KINDS,
  type JobKind,
  type JobMap,
  type PersonaGenerationInput,
  type SitemapBenchmarkInput,
  type TextSampleInput,
  type WebsiteAnalysisInput,
} from './job-map.js';
export { JobQueue, type JobTicket } from './job-queue.js';
export { type Delivery, type DeliveryOutcome, type JobConsumer, JobWorker } from './job-worker.js';
export { JobsDisabledError } from './jobs.errors.js';
export { JobsModule } from './jobs.module.js';
export { jobQueues } from './prepare-job-queues.js';
export { QueuedJobsRepository } from './queued-jobs.repository.js';
