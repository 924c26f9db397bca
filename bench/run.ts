import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { ApiClient } from '../src/cli/demo/api-client.js';
import { serveFolder } from '../src/cli/demo/folder-server.js';
import { walkThroughSteps } from '../src/cli/demo/journey.js';
import { type ServiceProcess, startService } from '../src/cli/service-process.js';
import { openEmbeddedPostgres } from '../src/database/index.js';
import { compare } from './compare.js';
import { compareJourneys } from './journey.js';
import { measureIdleStreams, measureLatency } from './live.js';
import { startReference } from './reference-process.js';
import { copyUser, userName } from './seed.js';

const USERS = 1_000;
const SECRET = 'bench-secret-that-signs-tokens-on-this-machine-only';
const TEMPLATE = 'bench-template';

const tokenOf = (user: string): string => jwt.sign({}, SECRET, { subject: user, expiresIn: '2h' });

/** One real journey over the example blog; its rows are the template of every user. */
async function createTemplate(service: ServiceProcess, site: string): Promise<void> {
  const silent = (): void => undefined;
  await walkThroughSteps(new ApiClient(service.url, tokenOf(TEMPLATE)), { site, model: null }, silent, silent);
}

/** How soon live events are seen. */
async function reportLatency({ url }: ServiceProcess): Promise<void> {
  const latency = await measureLatency(url, tokenOf);
  console.log(
    `live events: p50 ${latency.p50} ms, p99 ${latency.p99} ms from event to client, ${latency.events} events`,
  );
}

/** What watching costs, in a process that has done nothing before: freed memory would hide it. */
async function reportIdleStreams(settings: Readonly<Record<string, string>>): Promise<void> {
  const service = await startService(settings);
  try {
    if (service.pid === undefined) return;
    const idle = await measureIdleStreams(service.url, service.pid, tokenOf);
    console.log(`${idle.streams} idle streams: ${idle.megabytes.toFixed(0)} MB more`);
  } finally {
    await service.stop();
  }
}

async function run(folder: string): Promise<number> {
  const database = await openEmbeddedPostgres(folder);
  const { superuser } = z
    .object({ superuser: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'database-passwords.json'), 'utf8')));
  const superuserUrl = `postgres://postgres:${superuser}@127.0.0.1:${database.port}/onboarding`;
  const site = await serveFolder('examples/blog');
  const settings = {
    DATA_DIR: folder,
    AUTH_JWT_SECRET: SECRET,
    RATE_LIMIT_ENABLED: 'false',
    EGRESS_ALLOW: site.host,
    NODE_ENV: 'development',
  };
  const service = await startService(settings);
  const reference = await startReference(superuserUrl, SECRET);
  try {
    await createTemplate(service, site.url);
    await copyUser(superuserUrl, TEMPLATE, 0, USERS);
    const tokens = Array.from({ length: USERS }, (_unused, number) => tokenOf(userName(number)));
    const status = await compare('status', '/api/onboarding/status', service.url, reference.url, tokens);
    const init = await compare('init', '/api/onboarding/init', service.url, reference.url, tokens);
    for (const { name, ratio, tail, errors } of [status, init]) {
      console.log(
        `${name}: ${ratio.median.toFixed(2)} of Fastify + pg (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}), ` +
          `p99 at 64 clients ${tail.toFixed(1)} times p99 at 16, ${errors} errors`,
      );
    }
    const journey = await compareJourneys(service.url, reference.url, tokenOf);
    console.log(
      `journey: ${journey.ratio.median.toFixed(2)} of Fastify + pg ` +
        `(${journey.ratio.low.toFixed(2)} to ${journey.ratio.high.toFixed(2)}), ${journey.errors} errors`,
    );
    await reportLatency(service);
    await reportIdleStreams(settings);
    return status.errors + init.errors + journey.errors;
  } finally {
    await Promise.all([service.stop(), reference.stop(), site.close()]);
    await database.release();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'onboarding-bench-'));
try {
  process.exitCode = (await run(folder)) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
