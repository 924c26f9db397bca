import { setTimeout as delay } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { loadSettings, SettingsError, type SettingValues } from './config/index.js';
import { assertSafeRole, type DatabaseAccess, migrate, openDatabase } from './database/index.js';
import { entities } from './entities.js';
import { parseKeyring } from './modules/api-keys/index.js';
import { explainFailure, explainListenFailure } from './start-failure.js';
import { startBanner } from './start-banner.js';

/** From the first signal to the end of the process, whatever happens. */
const STOP_DEADLINE_MS = 9_500;

/** How long requests may take to finish once the service stops; then the database closes their connections. */
const CLOSE_GRACE_MS = 6_000;

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts everything, prints how to use it, and stops everything on SIGINT, SIGTERM or SIGHUP with exit code 0.
 * A failure is printed in one line and ends with exit code 1. Nothing is left running either way.
 */
export async function runService(): Promise<void> {
  const stopRequested = firstStopSignal();
  let database: DatabaseAccess | undefined;
  let app: NestFastifyApplication | undefined;
  let exitCode = 0;
  try {
    const settings = loadSettings();
    checkMasterKeys(settings);
    database = await openDatabase(settings);
    app = await start(settings, database);
    console.log(startBanner(settings, database.description, await app.getUrl(), new Date()));
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

async function start(settings: SettingValues, database: DatabaseAccess): Promise<NestFastifyApplication> {
  await migrate(database, entities);
  await assertSafeRole(database.url);
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
  return app;
}

async function stop(app: NestFastifyApplication | undefined, database: DatabaseAccess | undefined): Promise<void> {
  try {
    if (app !== undefined) await Promise.race([app.close(), delay(CLOSE_GRACE_MS, undefined, { ref: false })]);
  } finally {
    await database?.release();
  }
}

/**
 * Resolves at the first request to stop; later ones change nothing. Asked during the start, the service stops as soon
 * as it has started, so that no half-started database is left behind.
 */
function firstStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const request = (): void => {
      setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.once(signal, request).on(signal, () => undefined);
  });
}
