import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import { changeSettings, loadSettings, type SettingValues } from '../config/index.js';
import { createApp } from '../create-app.js';
import { assertSafeRole, type DatabaseAccess, openDatabase } from '../database/index.js';
import { KeyRotationService, type RotationState } from '../modules/api-keys/index.js';
import { prepareDatabase } from '../prepare-database.js';
import { explainFailure } from '../start-failure.js';
import { describeEnd, describeProgress } from './vault-rotate/describe-rotation.js';
import { asksForHelp, RotateUsageError, USAGE } from './vault-rotate/options.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LOOK_MS = 1_000;

/** Uses the database as the service does, runs no jobs and listens to nobody. Returns the exit code. */
async function run(settings: SettingValues, database: DatabaseAccess, stop: AbortSignal): Promise<number> {
  await prepareDatabase(database);
  await assertSafeRole(database.url);
  const app = await createApp(changeSettings(settings, { JOBS_MODE: 'off', LOG_LEVEL: 'error' }), database.url);
  try {
    return await rotate(app.get(KeyRotationService), stop);
  } finally {
    await app.close();
  }
}

/** Also follows a rotation that another process has begun, and goes on where it ends. */
async function rotate(rotation: KeyRotationService, stop: AbortSignal): Promise<number> {
  let left = Number.POSITIVE_INFINITY;
  let state = await follow(rotation, await rotation.start(), stop);
  while (state.remaining > 0 && state.remaining < left && !stop.aborted) {
    left = state.remaining;
    state = await follow(rotation, await rotation.start(), stop);
  }
  for (const line of describeEnd(state)) console.log(line);
  return state.remaining === 0 ? 0 : 1;
}

async function follow(rotation: KeyRotationService, start: RotationState, stop: AbortSignal): Promise<RotationState> {
  let state = start;
  console.log(describeProgress(state));
  while (state.isRotating && !stop.aborted) {
    await delay(LOOK_MS);
    state = await rotation.state();
    console.log(describeProgress(state));
  }
  return state;
}

/** Ends after the batch that is under way. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of STOP_SIGNALS) process.on(signal, () => controller.abort());
  return controller.signal;
}

async function rotateKeys(): Promise<number> {
  const stop = stopOnSignal();
  const settings = loadSettings();
  const database = await openDatabase(settings);
  try {
    return await run(settings, database, stop);
  } finally {
    await database.release();
  }
}

try {
  if (asksForHelp(process.argv.slice(2))) console.log(USAGE);
  else process.exitCode = await rotateKeys();
} catch (error) {
  console.error(error instanceof RotateUsageError ? error.message : explainFailure(error));
  process.exitCode = 1;
}
