import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiKeyNotFoundError, PROVIDER_NAMES } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { openedKey } from '../support/opened-key.js';

const ROUTE = '/api/onboarding/api-keys';
const KEY = 'sk-proj-0123456789abcd';
const EXISTING = '# mine\r\nPORT=3100 # kept\r\nexport OPENAI_API_KEY="sk-old-0000000000"\r\nNOTE="two\r\nlines"';

const save = (actor: Actor, provider: string, key: string, headers: Record<string, string> = {}) =>
  actor.send('POST', ROUTE, { provider, api_key: key }, headers);

describe('Local development', () => {
  let folder: string;
  let path: string;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-keys-'));
    path = join(folder, '.env');
    app = await createTestApp({ DEPLOY_ENV: 'local' }, { envFile: path });
  });
  afterEach(() => {
    rmSync(path, { force: true });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const variables = () => (existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : null);

  it('writes a saved key to .env for the owner only, and keeps everything else there', async () => {
    writeFileSync(path, EXISTING, { mode: 0o644 });
    const answer = await save(newActor(app), 'openai', KEY);
    expect(answer.body.validation.warnings).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(EXISTING.replace('"sk-old-0000000000"', KEY));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['.env']);
  });

  it('writes the keys of step 1', async () => {
    const data = { api_keys: { exa: '0b6c2f3e-58d7-4c0b-9b1c-0f6c1f9f6f10', copilotkit: `ck_pub_'#$x"` } };
    const answer = await newActor(app).send('POST', '/api/onboarding/step/1/complete', { data });
    expect(answer.status).toBe(200);
    expect(variables()).toEqual({ EXA_API_KEY: data.api_keys.exa, COPILOTKIT_API_KEY: data.api_keys.copilotkit });
  });

  it('leaves the variable to exa when a key is saved or deleted under its former name', async () => {
    const user = newActor(app);
    await save(user, 'exa', KEY);
    expect((await save(user, 'metaphor', 'key-of-metaphor-0000')).status).toBe(200);
    expect(variables()).toEqual({ EXA_API_KEY: KEY });
    await save(user, 'metaphor', KEY);
    expect((await user.send('DELETE', `${ROUTE}/metaphor`)).status).toBe(204);
    expect(variables()).toEqual({ EXA_API_KEY: KEY });
  });

  it('writes nothing of a change that is rolled back', async () => {
    const user = newActor(app);
    const stale = await save(user, 'openai', KEY, { 'if-match': '"99"' });
    expect(stale.status).toBe(412);
    const bad = { api_keys: { openai: KEY, exa: 'short' } };
    expect((await user.send('POST', '/api/onboarding/step/1/complete', { data: bad })).status).toBe(422);
    expect(variables()).toBeNull();
  });

  it('writes once for a request that is repeated', async () => {
    const [user, other] = [newActor(app), newActor(app)];
    const first = await save(user, 'openai', KEY, { 'idempotency-key': 'local-1' });
    expect(variables()).toEqual({ OPENAI_API_KEY: KEY });
    await save(other, 'openai', 'sk-other-00000000aaaa');
    const again = await save(user, 'openai', KEY, { 'idempotency-key': 'local-1' });
    expect(again.body).toEqual(first.body);
    expect(variables()).toEqual({ OPENAI_API_KEY: 'sk-other-00000000aaaa' });
  });

  it('lets the key serve users without one at once, and no longer once it is deleted', async () => {
    const [owner, other] = [newActor(app), newActor(app)];
    await save(owner, 'exa', KEY);
    expect(await openedKey(app, other, 'exa')).toEqual({
      key: KEY,
      source: 'workspace',
      baseUrl: null,
      isOperatorUrl: false,
    });
    expect((await other.send('GET', ROUTE)).body).toMatchObject({ workspace_providers: ['exa', 'metaphor'], keys: [] });
    expect((await owner.send('GET', ROUTE)).body.workspace_providers).toEqual(['metaphor']);
    await owner.send('DELETE', `${ROUTE}/exa`);
    expect(variables()).toEqual({});
    await expect(openedKey(app, other, 'exa')).rejects.toBeInstanceOf(ApiKeyNotFoundError);
  });

  it('keeps the key saved last, and does not remove it when the owner of another one deletes theirs', async () => {
    const [first, last] = [newActor(app), newActor(app)];
    await save(first, 'openai', 'sk-first-00000000aaaa');
    await save(last, 'openai', 'sk-last-000000000bbbb');
    await first.send('DELETE', `${ROUTE}/openai`);
    expect(variables()).toEqual({ OPENAI_API_KEY: 'sk-last-000000000bbbb' });
  });

  it.each([
    ['a reset', 'POST', '/api/onboarding/reset', {}],
    [
      'a reset that keeps the data',
      'POST',
      '/api/onboarding/reset?keep_data=true',
      { OPENAI_API_KEY: KEY, XAI_API_KEY: KEY },
    ],
    ['the erasure of the account', 'DELETE', '/api/onboarding/session', {}],
  ] as const)('follows %s', async (_case, method, route, left) => {
    const user = newActor(app);
    await save(user, 'openai', KEY);
    await save(user, 'xai', KEY);
    expect((await user.send(method, route)).status).toBeLessThan(300);
    expect(variables()).toEqual(left);
  });

  it('leaves the file alone when a deleted key does not open', async () => {
    const user = newActor(app);
    await save(user, 'openai', KEY);
    await withClient('superuser', (client) =>
      client.query("update api_keys set ciphertext = 'v1.x' where user_id = $1", [user.userId]),
    );
    expect((await user.send('DELETE', `${ROUTE}/openai`)).status).toBe(204);
    expect(variables()).toEqual({ OPENAI_API_KEY: KEY });
  });

  it('stores a key that no quoting can hold and says that .env does not have it', async () => {
    const user = newActor(app);
    writeFileSync(path, 'A=1\n');
    const answer = await save(user, 'mistral', 'a"b\'c`d#0123');
    expect(answer.body.validation.warnings).toEqual([
      expect.stringMatching(/not in \.env: it has all kinds of quotes/),
    ]);
    expect((await openedKey(app, user, 'mistral')).key).toBe('a"b\'c`d#0123');
    expect(variables()).toEqual({ A: '1' });
  });

  it('stores a key beside a symbolic link and leaves the target untouched', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'A=1\n');
    symlinkSync(target, path);
    const user = newActor(app);
    const data = { api_keys: { mistral: KEY } };
    const answer = await user.send('POST', '/api/onboarding/step/1/complete', { data });
    expect(answer.body.warnings).toEqual([expect.stringMatching(/not in \.env: the file is a symbolic link/)]);
    expect((await openedKey(app, user, 'mistral')).source).toBe('user');
    expect(readFileSync(target, 'utf8')).toBe('A=1\n');
    rmSync(target);
  });

  it('stores a key beside a read-only file and leaves the file as it is', async () => {
    writeFileSync(path, 'A=1\n');
    chmodSync(path, 0o400);
    const answer = await save(newActor(app), 'mistral', KEY);
    expect(answer.status).toBe(200);
    expect(answer.body.validation.warnings).toEqual([expect.stringContaining('the file is read-only')]);
    expect(variables()).toEqual({ A: '1' });
  });

  it('loses none of 50 saves at once', async () => {
    const providers = PROVIDER_NAMES.filter((name) => name !== 'openai_compatible');
    const saves = Array.from({ length: 50 }, (_unused, index) => ({
      user: newActor(app),
      provider: providers[index % providers.length] ?? 'openai',
      key: `parallel-key-${index}`,
    }));
    const answers = await Promise.all(saves.map(({ user, provider, key }) => save(user, provider, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const written = variables() ?? {};
    expect(Object.keys(written)).toHaveLength(providers.length - 1);
    const saved = new Set(saves.map(({ key }) => key));
    expect(Object.values(written).filter((key) => key === undefined || !saved.has(key))).toEqual([]);
  });

  it("keeps the key of a user's own server out of the file, for there it would serve another server", async () => {
    const body = { provider: 'openai_compatible', api_key: KEY, base_url: 'https://models.example.com/v1' };
    const answer = await newActor(app).send('POST', ROUTE, body);
    expect(answer.status).toBe(200);
    expect(variables()).toBeNull();
  });

  it('puts no key into the environment of the process', async () => {
    await save(newActor(app), 'openai', KEY);
    expect(Object.values(process.env)).not.toContain(KEY);
  });
});

describe.each([
  ['unset', undefined],
  ['staging', 'staging'],
  ['production', 'production'],
])('DEPLOY_ENV %s', (_case, deployEnv) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'no-local-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a file', EXISTING],
    ['no file', null],
  ])('never touches .env (%s)', async (_file, before) => {
    const path = join(folder, '.env');
    if (before !== null) writeFileSync(path, before, { mode: 0o644 });
    const stats = before === null ? null : statSync(path);
    const app = await createTestApp({ DEPLOY_ENV: deployEnv, WORKSPACE_KEYS: 'true' }, { envFile: path });
    try {
      const user = newActor(app);
      await save(user, 'openai', KEY);
      await user.send('POST', '/api/onboarding/step/1/complete', { data: { api_keys: { exa: KEY } } });
      await user.send('DELETE', `${ROUTE}/openai`);
      await user.send('DELETE', '/api/onboarding/session');
      await expect(openedKey(app, newActor(app), 'openai')).rejects.toBeInstanceOf(ApiKeyNotFoundError);
    } finally {
      await app.close();
    }
    expect(readdirSync(folder)).toEqual(before === null ? [] : ['.env']);
    if (stats !== null)
      expect(statSync(path)).toMatchObject({ ino: stats.ino, mode: stats.mode, mtimeMs: stats.mtimeMs });
  });
});
