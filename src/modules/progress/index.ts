export {
  type ImportedStep,
  type ImportReport,
  LegacyImporter,
  type LegacyProgress,
  type LegacyReading,
  type LegacySource,
  MAX_FILE_BYTES,
  readLegacyProgress,
} from './legacy-import/index.js';
export { ProgressModule } from './progress.module.js';
export { ProgressReader } from './progress-reader.js';
export { progressEntities } from './progress-entities.js';
export { StepsService } from './steps.service.js';
