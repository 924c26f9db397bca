import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { createEmptyDatabase, databaseUrl, type EmptyDatabase, withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { GOOD_KEY, KEYS, listedKey, saveKey } from '../support/stored-keys.js';

const [OLD, NEW] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));

let server: ProviderServer;
beforeAll(async () => {
  server = await startProviderServer();
  server.accept(GOOD_KEY);
});
afterEach(() => {
  server.onRequest = null;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** Runs `work` while the next provider is being asked. */
function whileAsked(work: () => Promise<unknown>): void {
  server.onRequest = async () => {
    server.onRequest = null;
    await work();
  };
}

describe('a check during which the user erases everything', () => {
  let app: NestFastifyApplication;
  let user: Actor;
  beforeAll(async () => {
    app = await createTestApp({ ...server.variables, OPENAI_API_KEY: 'sk-the-keys-of-the-workspace' });
  });
  beforeEach(async () => {
    user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
  });
  afterAll(() => app.close());

  const erase = () => user.send('DELETE', '/api/onboarding/session');
  const sessions = async (): Promise<unknown[]> =>
    withClient('superuser', async (client) => {
      return (await client.query('select 1 from onboarding_sessions where user_id = $1', [user.userId])).rows;
    });

  it.each([`${KEYS}/openai/validate`, `${KEYS}/validate`])('makes no new session, with POST %s', async (path) => {
    whileAsked(erase);
    const { status, body } = await user.send('POST', path);
    expect(status).toBe(200);
    expect(body.validation_results?.openai ?? body).toMatchObject({ valid: null, status: 'unknown', cached: false });
    expect(await sessions()).toEqual([]);
  });

  it('stores no key that was to be saved', async () => {
    whileAsked(erase);
    expectProblem(await saveKey(user, 'groq', GOOD_KEY, {}, '?validate=true'), 409, 'session_erased');
    expect(await sessions()).toEqual([]);
  });

  it('stores no key in the session that the user began anew', async () => {
    whileAsked(async () => {
      await erase();
      await user.send('POST', '/api/onboarding/start');
    });
    expectProblem(await saveKey(user, 'groq', GOOD_KEY, {}, '?validate=true'), 409, 'session_erased');
    expect((await user.send('GET', KEYS)).body.total_providers).toBe(0);
  });
});

describe('a check during which the master key is rotated', () => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
  });

  const serve = (masterKeys: string): Promise<NestFastifyApplication> =>
    createTestApp({ ...server.variables, KEY_VAULT_KEYS: masterKeys }, { url: databaseUrl('runtime', database.name) });

  it('is kept', async () => {
    const before = await serve(`old:${OLD}`);
    const { userId } = newActor(before);
    await saveKey(newActor(before, {}, userId), 'openai', GOOD_KEY);
    await before.close();
    const app = await serve(`new:${NEW},old:${OLD}`);
    const user = newActor(app, {}, userId);
    const admin = newActor(app, { role: 'admin' });
    whileAsked(async () => {
      await admin.send('POST', '/api/admin/key-vault/rotate');
      while ((await admin.send('GET', '/api/admin/key-vault')).body.rotating === true);
    });
    expect((await user.send('POST', `${KEYS}/openai/validate`)).body).toMatchObject({ status: 'valid', cached: false });
    expect(await listedKey(user, 'openai')).toMatchObject({ status: 'valid' });
    const { rows } = await withClient(
      'superuser',
      (client) => client.query('select key_id from api_keys'),
      database.name,
    );
    expect(rows).toEqual([{ key_id: expect.stringMatching(/^new~/) }]);
    await app.close();
  });
});
