import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROVIDER_NAMES, type ProviderName } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../support/leaks.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { KEYS } from '../support/stored-keys.js';

const NEEDLE = 'CanaryNeedle5d02';
const canaryOf = (provider: ProviderName): string => `sk-${NEEDLE}-${provider}-0123456789`;

/** Everything a user can read of what is stored. */
const READS = [
  'api-keys',
  'export',
  'events',
  'init',
  'summary',
  'progress',
  'step/1',
  'jobs',
  'recovery',
  'ai-inputs',
];

describe('a canary key of every provider', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    app = await createTestApp({ ...server.variables, LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  /** Saves, repeats, checks and deletes the keys, and reads everything. Returns all that was answered. */
  async function exercise(user: Actor): Promise<string[]> {
    const answers = [];
    for (const provider of PROVIDER_NAMES) {
      const body = { provider, api_key: canaryOf(provider) };
      const headers = { 'idempotency-key': `save-${provider}` };
      answers.push(await user.send('POST', KEYS, body, headers), await user.send('POST', KEYS, body, headers));
      answers.push(await user.send('POST', `${KEYS}?validate=true`, body));
      answers.push(
        await user.send('POST', `/api/onboarding/providers/${provider}/validate`, { api_key: body.api_key }),
      );
    }
    const data = { api_keys: Object.fromEntries(PROVIDER_NAMES.map((name) => [name, canaryOf(name)])) };
    answers.push(await user.send('POST', '/api/onboarding/step/1/validate', { data }));
    answers.push(await user.send('POST', '/api/onboarding/step/1/complete', { data }));
    answers.push(await user.send('POST', `${KEYS}/validate`));
    for (const path of READS) answers.push(await user.send('GET', `/api/onboarding/${path}`));
    answers.push(await user.send('DELETE', `${KEYS}/openai`));
    return answers.map(({ status, headers, text }) => `${status} ${JSON.stringify(headers)} ${text}`);
  }

  it('is in no answer, log line, event, job, export or example, and in the database as ciphertext alone', async () => {
    const user = newActor(app);
    const output = captureOutput();
    let told: string[];
    try {
      told = await exercise(user);
    } finally {
      output.restore();
    }
    const rows = await dumpDatabase();
    const keyRows = rows.filter((row) => row.startsWith('public.api_keys ') && row.includes(user.userId));
    expect(keyRows).toHaveLength(PROVIDER_NAMES.length - 1);
    expect(rows.some((row) => row.startsWith('pgboss.'))).toBe(true);
    expect(output.lines.length).toBeGreaterThan(PROVIDER_NAMES.length);
    const documents = [
      readFileSync('openapi.json', 'utf8'),
      JSON.stringify((await user.send('GET', '/docs-json')).body),
    ];
    const leaks = [...told, ...output.lines, ...rows, ...documents].filter((text) => text.includes(NEEDLE));
    expect(leaks).toEqual([]);
    expect(server.seen.filter(({ url, body }) => `${url} ${body}`.includes(NEEDLE))).toEqual([]);
  });
});
