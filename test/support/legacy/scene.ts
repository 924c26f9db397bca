import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FileReport } from '../../../src/cli/import-legacy/file-report.js';
import { importFolder } from '../../../src/cli/import-legacy/import-folder.js';
import { parseOptions } from '../../../src/cli/import-legacy/options.js';
import { LegacyImporter } from '../../../src/modules/progress/index.js';
import { type Actor, newActor } from '../actors.js';
import { withClient } from '../database.js';
import { folderOf } from './legacy-files.js';

/** A user whom only files of the older software know. */
export const newLegacyUser = (app: NestFastifyApplication): Actor => newActor(app, {}, `legacy-${randomUUID()}`);

/** Imports the progress files of a folder as the command does; `flags` as on its command line. */
export const importAll = (
  app: NestFastifyApplication,
  folder: string,
  ...flags: readonly string[]
): Promise<FileReport[]> =>
  importFolder(app.get(LegacyImporter), parseOptions([folder, ...flags]), new AbortController().signal);

/** Imports one file for one user. */
export async function importFor(
  app: NestFastifyApplication,
  { userId }: Actor,
  content: unknown,
  ...flags: readonly string[]
): Promise<FileReport> {
  const folder = folderOf({ [`.onboarding_progress_${userId}.json`]: content });
  const [report] = await importAll(app, folder, ...flags);
  if (report === undefined) throw new Error('The file was not found');
  return report;
}

/** The steps as the wizard reads them. */
export async function stepsOf(user: Actor): Promise<any[]> {
  return (await user.send('GET', '/api/onboarding/progress')).body.steps;
}

/** Status by step, in order. */
export async function statusesOf(user: Actor): Promise<string[]> {
  return (await stepsOf(user)).map(({ status }: { status: string }) => status);
}

/** Rows of a user in a table, seen by nobody's policies. */
export const rowsOf = (table: string, userId: string, order = '1'): Promise<any[]> =>
  withClient('superuser', async (client) => {
    const { rows } = await client.query(`select * from ${table} where user_id = $1 order by ${order}`, [userId]);
    return rows;
  });

/** The user's log, oldest first. */
export const logOf = (userId: string): Promise<any[]> => rowsOf('onboarding_events', userId, 'seq');
