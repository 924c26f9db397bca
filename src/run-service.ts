import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { loadSettings, type SettingValues } from './config/index.js';
import { assertSafeRole, type DatabaseAccess, migrate, openDatabase } from './database/index.js';
import { entities } from './entities.js';
import { explainFailure } from './start-failure.js';
import { startBanner } from './start-banner.js';

const STOP_DEADLINE_MS = 10_000;

/** Starts everything, prints how to use it, and stops everything on SIGINT or SIGTERM. Exits 1 with one line on failure. */
export async function runService(): Promise<void> {
  let database: DatabaseAccess | undefined;
  try {
    const settings = loadSettings();
    database = await openDatabase(settings);
    const app = await start(settings, database);
    stopOnSignal(app, database);
    console.log(startBanner(settings, database.description, await app.getUrl(), new Date()));
  } catch (error) {
    console.error(explainFailure(error));
    await database?.release();
    process.exit(1);
  }
}

async function start(settings: SettingValues, database: DatabaseAccess): Promise<NestFastifyApplication> {
  await migrate(database, entities);
  await assertSafeRole(database.url);
  const app = await createApp(settings, database.url);
  try {
    await app.listen(settings.PORT, settings.HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

function stopOnSignal(app: NestFastifyApplication, database: DatabaseAccess): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
    await app.close();
    await database.release();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}
