import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDevelopmentToken, isUserId } from '../auth/index.js';
import { loadSettings } from '../config/index.js';
import { ApiClient, isJson } from './demo/api-client.js';
import { type FolderServer, serveFolder } from './demo/folder-server.js';
import { type Journey, type JourneyResult, walkThroughSteps } from './demo/journey.js';
import { describeModel } from './demo/model-report.js';
import { type DemoOptions, DemoUsageError, parseDemoOptions, serverOf } from './demo/options.js';
import { describeResult } from './demo/report.js';
import { startService } from './service-process.js';

/**
 * Starts a service of its own on the usual data, so that the loopback site and the model's server can be opened to it and
 * to nobody else.
 */
async function runDemo({ target, model }: DemoOptions): Promise<JourneyResult> {
  const folder = existsSync(target) && statSync(target).isDirectory() ? await serveFolder(resolve(target)) : null;
  try {
    return await walkThrough({ site: folder?.url ?? target, model }, folder);
  } finally {
    await folder?.close();
  }
}

async function walkThrough(journey: Journey, folder: FolderServer | null): Promise<JourneyResult> {
  const settings = loadSettings();
  const servers = [folder?.host, journey.model === null ? undefined : serverOf(journey.model)];
  const allow = [...settings.EGRESS_ALLOW, ...servers.filter((server) => server !== undefined)];
  const service = await startService({ EGRESS_ALLOW: allow.join(',') });
  try {
    const user = `demo-${randomBytes(4).toString('hex')}`;
    if (!isUserId(user)) throw new Error(`${user} is not a user id`);
    const { token } = createDevelopmentToken(settings, user, false, new Date());
    console.log(`User ${user} at ${service.url}\n`);
    return await walkThroughSteps(new ApiClient(service.url, token), journey, announce, done, showProgress);
  } finally {
    await service.stop();
  }
}

let startedAt = 0;

function announce(step: number, title: string): void {
  startedAt = performance.now();
  const bar = '■'.repeat(step) + '□'.repeat(6 - step);
  process.stdout.write(`${bar}  ${step}/6  ${title} … `);
}

/** On a terminal only: a file of it would be full of half lines. */
function showProgress(percent: number, doing: string): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r\u001b[K   ${String(Math.round(percent)).padStart(3)} %  ${doing} … `);
}

function done(result: string): void {
  console.log(`${result}  [${Math.round(performance.now() - startedAt)} ms]`);
}

/** Steps that GET /progress does not report as completed. */
function openSteps({ progress }: JourneyResult): unknown[] {
  const steps = progress['steps'];
  return (Array.isArray(steps) ? steps : []).filter((step: unknown) => !isJson(step) || step['status'] !== 'completed');
}

try {
  const options = parseDemoOptions(process.argv.slice(2));
  const result = await runDemo(options);
  console.log(`\n${describeResult(result)}`);
  if (options.model !== null) console.log(`\n${describeModel(result)}`);
  const open = openSteps(result);
  if (open.length > 0 || result.progress['is_completed'] !== true)
    throw new Error(`Not every step is completed: ${JSON.stringify(open)}`);
  console.log('\nAll six steps completed.');
} catch (error) {
  if (error instanceof DemoUsageError) console.error(error.message);
  else console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
