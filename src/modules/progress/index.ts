export { ProgressModule } from './progress.module.js';
export { ProgressReader } from './progress-reader.js';
export { progressEntities } from './progress-entities.js';
