import type { ImportReport, LegacyImporter } from '../../modules/progress/index.js';
import { AppError } from '../../common/errors/index.js';
import { type CataloguedFile, catalogueOf } from './catalogue.js';
import { type FileReport, untaken } from './file-report.js';
import { readLegacyFile } from './legacy-file.js';
import type { ImportOptions } from './options.js';

/**
 * Imports every progress file of the folder, one user after the other, each in a transaction of its own. A file that
 * fails holds nothing up. Once `stop` is aborted, the files that are left are reported as failed.
 */
export async function importFolder(
  importer: LegacyImporter,
  options: ImportOptions,
  stop: AbortSignal,
): Promise<FileReport[]> {
  const catalogue = await catalogueOf(options);
  const reports = [...catalogue.untaken];
  for (const file of catalogue.files) reports.push(await importFile(importer, options, file, stop));
  return reports.sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function importFile(
  importer: LegacyImporter,
  { folder, isDryRun }: ImportOptions,
  { name, user, hash, warnings }: CataloguedFile,
  stop: AbortSignal,
): Promise<FileReport> {
  if (stop.aborted) return untaken(name, user, 'failed', 'the import was stopped before; run it again');
  const read = await readLegacyFile(folder, name);
  if (read.kind === 'problem') return untaken(name, user, 'failed', read.reason);
  if (read.hash !== hash) return untaken(name, user, 'failed', 'changed while it was imported; run the import again');
  try {
    const report: ImportReport = await (isDryRun ? importer.rehearse(user, read) : importer.import(user, read));
    return { file: name, user, ...report, warnings: [...warnings, ...report.warnings] };
  } catch (error) {
    return untaken(name, user, 'failed', `nothing of it was stored: ${tellable(error)}`);
  }
}

/** Errors of the database repeat what was to be stored; only their name and code are told. */
function tellable(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const name = error instanceof Error ? error.name : 'unknown error';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? `${name} ${code}` : name;
}
