export type { ImportedStep, ImportReport, LegacySource } from './import-report.js';
export { LegacyImporter } from './legacy-importer.js';
export { type LegacyProgress, type LegacyReading, MAX_FILE_BYTES } from './rules/legacy-progress.js';
export { readLegacyProgress } from './rules/read-legacy-progress.js';
