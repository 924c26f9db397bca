import 'reflect-metadata';
import { statSync } from 'node:fs';
import { changeSettings, loadSettings, type SettingValues } from '../config/index.js';
import { createApp } from '../create-app.js';
import { assertSafeRole, type DatabaseAccess, openDatabase } from '../database/index.js';
import { LegacyImporter } from '../modules/progress/index.js';
import { prepareDatabase } from '../prepare-database.js';
import { explainFailure } from '../start-failure.js';
import { describeReports } from './import-legacy/describe-reports.js';
import type { FileReport } from './import-legacy/file-report.js';
import { importFolder } from './import-legacy/import-folder.js';
import { type ImportOptions, ImportUsageError, parseOptions } from './import-legacy/options.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Uses the database as the service does, runs no jobs and listens to nobody. */
async function run(options: ImportOptions, stop: AbortSignal): Promise<FileReport[]> {
  const settings = loadSettings();
  const database = await openDatabase(settings);
  try {
    return await runOn(database, settings, options, stop);
  } finally {
    await database.release();
  }
}

async function runOn(
  database: DatabaseAccess,
  settings: SettingValues,
  options: ImportOptions,
  stop: AbortSignal,
): Promise<FileReport[]> {
  await prepareDatabase(database);
  await assertSafeRole(database.url);
  const app = await createApp(changeSettings(settings, { JOBS_MODE: 'off', LOG_LEVEL: 'silent' }), database.url);
  try {
    return await importFolder(app.get(LegacyImporter), options, stop);
  } finally {
    await app.close();
  }
}

/** Ends after the file that is being imported. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of STOP_SIGNALS) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** A folder that is not there is told before a database is started. */
function assertFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ImportUsageError(`${folder} is not a folder`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  assertFolder(options.folder);
  const reports = await run(options, stopOnSignal());
  console.log(
    options.isJson
      ? JSON.stringify({ dry_run: options.isDryRun, files: reports }, null, 2)
      : describeReports(reports, options.isDryRun),
  );
  if (reports.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof ImportUsageError ? error.message : explainFailure(error));
  process.exitCode = 1;
}
