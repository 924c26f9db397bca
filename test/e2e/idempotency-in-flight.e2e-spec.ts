import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp, TEST_VAULT_KEY } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { type Answer, expectProblem } from '../support/problems.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { BAD_KEY, GOOD_KEY, KEYS, saveKey } from '../support/stored-keys.js';

const KEY = { 'idempotency-key': 'once' };
const NEXT_VAULT_KEY = `next:${Buffer.alloc(32, 9).toString('base64')}`;

/** The same person, talking to another process. */
const through = (app: NestFastifyApplication, { userId }: Actor): Actor => newActor(app, {}, userId);

/** Saves a key after asking its provider, always with the same Idempotency-Key. */
const saveChecked = (app: NestFastifyApplication, user: Actor, key = GOOD_KEY): Promise<Answer> =>
  through(app, user).send('POST', `${KEYS}?validate=true`, { provider: 'groq', api_key: key }, KEY);

const storedOf = async ({ userId }: Actor): Promise<any[]> =>
  withClient('superuser', async (client) => {
    return (await client.query('select * from idempotency_keys where user_id = $1', [userId])).rows;
  });

describe('a request that waits for another server', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  let otherProcess: NestFastifyApplication;
  let user: Actor;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp(server.variables);
    otherProcess = await createTestApp(server.variables);
  });
  beforeEach(() => {
    user = newActor(app);
  });
  afterEach(() => {
    server.onRequest = null;
  });
  afterAll(async () => {
    await app.close();
    await otherProcess.close();
    await server[Symbol.asyncDispose]();
  });

  /** Sends the request, and runs `meanwhile` while its provider is being asked. */
  async function during(meanwhile: () => Promise<void>): Promise<Answer> {
    let done = Promise.resolve();
    server.onRequest = () => {
      server.onRequest = null;
      done = meanwhile();
      return done;
    };
    const answer = await saveChecked(app, user);
    await done;
    return answer;
  }

  it.each([
    ['the same process', true, () => app],
    ['another process', true, () => otherProcess],
    ['the same process, for a user without a session', false, () => app],
  ])('refuses every other one with its Idempotency-Key before any effect, in %s', async (_where, hasSession, where) => {
    if (hasSession) await user.send('POST', '/api/onboarding/start');
    const before = server.seen.length;
    const answer = await during(async () => {
      expectProblem(await saveChecked(where(), user), 409, 'request_in_flight');
      expectProblem(await saveChecked(where(), user, BAD_KEY), 422, 'idempotency_key_reused');
      expectProblem(
        await through(where(), user).send('POST', `${KEYS}/validate`, undefined, KEY),
        422,
        'idempotency_key_reused',
      );
    });
    expect(answer.status).toBe(200);
    expect(server.seen.length - before).toBe(1);
    const again = await saveChecked(where(), user);
    expect([again.text, again.headers['idempotent-replayed']]).toEqual([answer.text, 'true']);
    expectProblem(await saveChecked(where(), user, BAD_KEY), 422, 'idempotency_key_reused');
    expect(server.seen.length - before).toBe(1);
  });

  it('frees its Idempotency-Key when it fails', async () => {
    await user.send('POST', '/api/onboarding/start');
    expectProblem(await saveChecked(app, user, BAD_KEY), 422, 'api_key_rejected');
    expect(await storedOf(user)).toEqual([]);
    expect((await saveChecked(otherProcess, user)).status).toBe(200);
  });

  it.each([
    ['is still refused', 50, 409],
    ['is served anew', 61, 200],
  ])('%s %i seconds after its process died', async (_what, seconds, status) => {
    await user.send('POST', '/api/onboarding/start');
    await saveChecked(app, user);
    await withClient('superuser', (client) =>
      client.query(
        `update idempotency_keys set status = null, body = null, created_at = now() - $2 * interval '1 second'
         where user_id = $1`,
        [user.userId, seconds],
      ),
    );
    expect((await saveChecked(app, user)).status).toBe(status);
    expect(await storedOf(user)).toMatchObject([{ status: status === 200 ? 200 : null }]);
  });
});

describe('the fingerprint of a request', () => {
  const apps: NestFastifyApplication[] = [];
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
  });

  async function serve(masterKeys: string): Promise<NestFastifyApplication> {
    const app = await createTestApp({ KEY_VAULT_KEYS: masterKeys });
    apps.push(app);
    return app;
  }

  const save = (app: NestFastifyApplication, user: Actor, key = GOOD_KEY): Promise<Answer> =>
    through(app, user).send('POST', KEYS, { provider: 'openai', api_key: key }, KEY);

  it('confirms no guess at the API key in it to somebody who has the table alone', async () => {
    const user = newActor(await serve(TEST_VAULT_KEY));
    await saveKey(user, 'openai', GOOD_KEY);
    await user.send('POST', KEYS, { provider: 'openai', api_key: GOOD_KEY }, KEY);
    const [row] = await storedOf(user);
    const guess = `POST ${KEYS}\n${JSON.stringify({ api_key: GOOD_KEY, provider: 'openai' })}`;
    expect(row.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(row.fingerprint).not.toBe(createHash('sha256').update(guess).digest('hex'));
  });

  it('is recognised by every process and after the master key was changed', async () => {
    const before = await serve(TEST_VAULT_KEY);
    const user = newActor(before);
    const first = await save(before, user);
    for (const masterKeys of [TEST_VAULT_KEY, `${NEXT_VAULT_KEY},${TEST_VAULT_KEY}`]) {
      const app = await serve(masterKeys);
      const again = await save(app, user);
      expect([again.text, again.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
      expectProblem(await save(app, user, BAD_KEY), 422, 'idempotency_key_reused');
    }
  });
});
