import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../../support/leaks.js';
import { KEYS, saveKey } from '../../support/stored-keys.js';
import { completeStep } from '../../support/walk.js';

const API = '/api/onboarding';
const KEY = 'sk-proj-RegressionNeedle51c9';
const WORKSPACE_KEY = 'sk-workspace-Needle77aa0011';

describe('keys of users', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ LOG_LEVEL: 'trace', OPENAI_API_KEY: WORKSPACE_KEY, WORKSPACE_KEYS: 'true' });
  });
  afterAll(() => app.close());

  it('S2 the check of stored keys needs a token and shows no key', async () => {
    expect((await send(app, 'GET', `${KEYS}/validate`)).status).toBe(401);
    const user = newActor(app);
    await saveKey(user, 'copilotkit', KEY);
    const { status, text } = await user.send('GET', `${KEYS}/validate`);
    expect(status).toBe(200);
    expect(text).not.toContain(KEY);
  });

  it('S3 no route hands out a whole key, neither the own one nor that of the operator', async () => {
    const user = newActor(app);
    await saveKey(user, 'anthropic', KEY);
    const paths = ['', '/onboarding', '/anthropic'].map((path) => `${KEYS}${path}`);
    const others = ['init', 'summary', 'progress', 'step/1', 'export', 'config', 'providers', 'events', 'usage'];
    for (const path of [...paths, ...others.map((name) => `${API}/${name}`)]) {
      const { text } = await user.send('GET', path);
      expect([path, text.includes(KEY), text.includes(WORKSPACE_KEY)]).toEqual([path, false, false]);
    }
  });

  it('S4 the list of keys needs a token', async () => {
    const answer = await send(app, 'GET', KEYS);
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('openai');
  });

  it('S5 a key is stored in one place, encrypted', async () => {
    const user = newActor(app);
    await saveKey(user, 'anthropic', KEY);
    const rows = await dumpDatabase();
    expect(rows.filter((row) => row.includes(KEY))).toEqual([]);
    expect(rows.filter((row) => row.startsWith('public.api_keys ') && row.includes(user.userId))).toHaveLength(1);
  });

  it('S6 a key that step 1 takes is written to no log and not sent back', async () => {
    const user = newActor(app);
    const output = captureOutput();
    const taken = await completeStep(user, 1, { api_keys: { anthropic: KEY } }).finally(output.restore);
    expect(taken.status).toBe(200);
    expect(taken.text).not.toContain(KEY);
    expect(output.lines.length).toBeGreaterThan(0);
    expect(output.lines.filter((line) => line.includes(KEY))).toEqual([]);
  });

  it('S7 saving a key leaves the environment of the process alone', async () => {
    const before = { ...process.env };
    await saveKey(newActor(app), 'anthropic', KEY);
    await completeStep(newActor(app), 1, { api_keys: { mistral: KEY } });
    expect({ ...process.env }).toEqual(before);
  });

  it('S13 nobody without a token writes to .env, and a value cannot add a line to it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regression-keys-'));
    const envFile = join(folder, '.env');
    writeFileSync(envFile, 'PORT=3100\n');
    const local = await createTestApp({ DEPLOY_ENV: 'local' }, { envFile });
    try {
      for (const path of ['/api/frontend-env/update', '/api/frontend-env/status'])
        expect((await send(local, 'POST', path, { key: 'A', value: 'B' })).status).toBe(404);
      expect((await send(local, 'POST', KEYS, { provider: 'openai', api_key: KEY })).status).toBe(401);
      expect(readFileSync(envFile, 'utf8')).toBe('PORT=3100\n');
      const user = newActor(local);
      expect((await saveKey(user, 'openai', `${KEY}\nPORT=1`)).status).toBe(422);
      expect((await saveKey(user, 'openai', `${KEY}'"#$`)).status).toBe(200);
      expect(parseEnv(readFileSync(envFile, 'utf8'))).toEqual({ PORT: '3100', OPENAI_API_KEY: `${KEY}'"#$` });
    } finally {
      await local.close();
      rmSync(folder, { recursive: true });
    }
    expect(existsSync(folder)).toBe(false);
  });

  it.each(['/api/onboarding/research/process-topic', '/api/onboarding/providers/openai/validate'])(
    'S23 nobody without a token may send a key to %s',
    async (path) => {
      const { status, text } = await send(app, 'POST', path, { topic: 'x', api_keys: { exa: KEY }, api_key: KEY });
      expect([401, 404]).toContain(status);
      expect(text).not.toContain(KEY);
    },
  );

  it('C6 saving a key answers with what was saved', async () => {
    const user = newActor(app);
    const { status, body } = await saveKey(user, 'anthropic', 'sk-ant-0123456789abcdef0123');
    expect([status, body.provider, body.status]).toEqual([200, 'anthropic', 'saved']);
    expect((await user.send('GET', KEYS)).body.configured_providers).toEqual(['anthropic']);
  });
});
