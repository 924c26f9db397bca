import type { INestApplicationContext } from '@nestjs/common';
import { changeSettings, SettingsError, type SettingValues } from './config/index.js';
import { createApp } from './create-app.js';
import { runProcess } from './run-service.js';

/** Runs long work without serving HTTP until the process is asked to stop; what is under way goes back to the queue. */
export function runWorker(): Promise<void> {
  return runProcess(async (settings, database) => ({
    app: await createWorker(settings, database.url),
    banner: `\nALwrity Onboarding worker is up: ${settings.WORKER_CONCURRENCY} jobs of each kind at a time, ${database.description}`,
  }));
}

/** The whole application, which never listens; it runs jobs. Throws SettingsError when JOBS_MODE is off. */
export async function createWorker(settings: SettingValues, databaseUrl: string): Promise<INestApplicationContext> {
  if (settings.JOBS_MODE === 'off')
    throw new SettingsError('JOBS_MODE=off leaves a worker nothing to do. Set it to worker or inline');
  return createApp(changeSettings(settings, { JOBS_MODE: 'inline' }), databaseUrl);
}
