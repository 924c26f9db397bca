import { setTimeout as delay } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import type { INestApplicationContext } from '@nestjs/common';
import { loadSettings, SettingsError, type SettingValues } from './config/index.js';
import { assertSafeRole, type DatabaseAccess, openDatabase } from './database/index.js';
import { createApp } from './create-app.js';
import { LockedKeys, parseKeyring } from './modules/api-keys/index.js';
import { prepareDatabase } from './prepare-database.js';
import { startBanner } from './start-banner.js';
import { explainFailure, explainListenFailure } from './start-failure.js';
import { firstStopSignal } from './stop-request.js';

/** How long work may take to finish once the process stops; then the database closes its connections. */
const CLOSE_GRACE_MS = 6_000;

/** A process of this service that has started. */
export interface StartedProcess {
  readonly app: INestApplicationContext;
  /** What people see when it is up. */
  readonly banner: string;
}

/** Serves the API, and runs long work unless JOBS_MODE leaves it to workers, until the process is asked to stop. */
export function runService(): Promise<void> {
  return runProcess(startService);
}

async function startService(settings: SettingValues, database: DatabaseAccess): Promise<StartedProcess> {
  const app = await createApp(settings, database.url);
  try {
    // The ORM connects at its first query and counts as disconnected until then: readiness would never come.
    await app.get(MikroORM).connect();
    await app.listen(settings.PORT, settings.HOST);
  } catch (error) {
    await app.close();
    const explained = explainListenFailure(error, settings.PORT, settings.HOST);
    throw explained === null ? error : new SettingsError(explained, { cause: error });
  }
  return { app, banner: startBanner(settings, database.description, await app.getUrl(), new Date()) };
}

/**
 * Prepares the database, starts a process, and stops everything on SIGINT, SIGTERM or SIGHUP with exit code 0.
 * A failure is printed in one line and ends with exit code 1. Nothing is left running either way.
 */
export async function runProcess(
  start: (settings: SettingValues, database: DatabaseAccess) => Promise<StartedProcess>,
): Promise<void> {
  const stopRequested = firstStopSignal();
  let database: DatabaseAccess | undefined;
  let app: INestApplicationContext | undefined;
  let exitCode = 0;
  try {
    const settings = loadSettings();
    checkMasterKeys(settings);
    database = await openDatabase(settings);
    await prepareDatabase(database);
    await assertSafeRole(database.url);
    const started = await start(settings, database);
    app = started.app;
    console.log(started.banner);
    await app.get(LockedKeys, { strict: false }).warn();
    await stopRequested;
  } catch (error) {
    console.error(explainFailure(error));
    exitCode = 1;
  }
  try {
    await stop(app, database);
  } catch (error) {
    console.error(error);
    exitCode = 1;
  }
  process.exit(exitCode);
}

/** Before the database is started, and before the framework prints the error in its own way. */
function checkMasterKeys({ KEY_VAULT_KEYS }: SettingValues): void {
  if (KEY_VAULT_KEYS !== undefined) parseKeyring(KEY_VAULT_KEYS, 'KEY_VAULT_KEYS');
}

async function stop(app: INestApplicationContext | undefined, database: DatabaseAccess | undefined): Promise<void> {
  try {
    if (app !== undefined) await Promise.race([app.close(), delay(CLOSE_GRACE_MS, undefined, { ref: false })]);
  } finally {
    await database?.release();
  }
}
