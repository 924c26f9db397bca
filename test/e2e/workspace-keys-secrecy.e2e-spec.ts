import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { SETTINGS, type SettingValues } from '../../src/config/index.js';
import { PROVIDER_NAMES } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../support/leaks.js';
import { openedKey } from '../support/opened-key.js';

/** Start and last four characters of every planted key. */
const NEEDLE = /PlantedNeedle|Zq9X/;
const keyVariables = (readFileSync('.env.example', 'utf8').match(/^#[A-Z_]+_API_KEY=/gm) ?? []).map((line) =>
  line.slice(1, -1),
);
const planted = Object.fromEntries(keyVariables.map((name) => [name, `PlantedNeedle-${name}-Zq9X`]));

const document: { paths: Record<string, Record<string, object>> } = JSON.parse(readFileSync('openapi.json', 'utf8'));
const readable = Object.entries(document.paths)
  .filter(([path, methods]) => 'get' in methods && !path.endsWith('/stream'))
  .map(([path]) => path.replace('{n}', '1').replace('{id}', '6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001'));

/** Everything a user can read, and what changes or refuses keys. Returns all that was answered. */
async function exercise(user: Actor): Promise<string[]> {
  const answers = [];
  for (const path of [...readable, '/docs-json', '/api/onboarding/absent']) answers.push(await user.send('GET', path));
  const route = '/api/onboarding/api-keys';
  answers.push(await user.send('POST', route, { provider: 'openai', api_key: 'short' }));
  answers.push(await user.send('POST', route, { provider: 'openai', api_key: 'sk-own-0000000000aaaa' }));
  answers.push(await user.send('DELETE', `${route}/exa`));
  answers.push(await user.send('DELETE', `${route}/openai`));
  answers.push(await user.send('POST', '/api/onboarding/step/1/complete', { data: { api_keys: {} } }));
  return answers.map((answer) => `${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
}

describe("A workspace's own key", () => {
  let app: NestFastifyApplication;
  let output: ReturnType<typeof captureOutput>;
  beforeAll(async () => {
    app = await createTestApp({ ...planted, WORKSPACE_KEYS: 'true', LOG_LEVEL: 'trace' });
    output = captureOutput();
  });
  afterAll(async () => {
    output.restore();
    await app.close();
  });

  it('is in no answer, no log line and no table, also after it was used', async () => {
    const user = newActor(app);
    expect(keyVariables).toHaveLength(PROVIDER_NAMES.length - 1);
    expect((await openedKey(app, user, 'openai')).key).toBe(planted['OPENAI_API_KEY']);
    const told = await exercise(user);
    const list = await user.send('GET', '/api/onboarding/api-keys');
    expect(list.body.workspace_providers).toHaveLength(PROVIDER_NAMES.length - 1);
    expect([...told, list.text].filter((text) => NEEDLE.test(text))).toEqual([]);
    expect(output.lines.some((line) => line.includes('"source":"workspace"'))).toBe(true);
    expect(output.lines.filter((line) => NEEDLE.test(line))).toEqual([]);
    expect((await dumpDatabase()).filter((row) => NEEDLE.test(row))).toEqual([]);
  });

  it('does not come out when somebody logs the settings', () => {
    const settings = app.get<SettingValues>(SETTINGS);
    const before = output.lines.length;
    app.get(Logger).log(settings, 'settings at the top');
    app.get(Logger).error({ settings }, 'settings inside');
    PinoLogger.root.info({ ...settings }, 'settings copied');
    const written = output.lines.slice(before);
    expect(written.filter((line) => line.includes('"WORKSPACE_KEYS":true'))).toHaveLength(3);
    expect(written.filter((line) => NEEDLE.test(line) || line.includes('a-secret-for-tests-only'))).toEqual([]);
  });
});
