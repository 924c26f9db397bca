import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/common/time/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { GOOD_KEY, KEYS, listedKey, saveKey } from '../support/stored-keys.js';

const GIVEN = '/api/onboarding/providers';
const HOUR_MS = 3_600_000;

describe('a check that costs money', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  let user: Actor;
  let before: number;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp(server.variables);
  });
  beforeEach(() => {
    user = newActor(app);
    before = server.seen.length;
  });
  afterEach(() => {
    jest.restoreAllMocks();
    server.onRequest = null;
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  const asked = (): string[] => server.seen.slice(before).map(({ provider }) => provider);
  const checkOne = (provider: string) => user.send('POST', `${KEYS}/${provider}/validate`);
  const checkGiven = (provider: string) => user.send('POST', `${GIVEN}/${provider}/validate`, { api_key: GOOD_KEY });

  it('is paid once when the same key is checked several times at once', async () => {
    await saveKey(user, 'exa', GOOD_KEY);
    const answers = await Promise.all([checkOne('exa'), checkOne('exa'), checkGiven('exa'), checkGiven('metaphor')]);
    expect(answers.map(({ body }) => body.status)).toEqual(['valid', 'valid', 'valid', 'valid']);
    expect(asked()).toEqual(['exa']);
  });

  it('is paid once for a key that is stored under both names of its provider', async () => {
    await saveKey(user, 'exa', GOOD_KEY);
    await saveKey(user, 'metaphor', GOOD_KEY);
    const { body } = await user.send('POST', `${KEYS}/validate`);
    expect(body).toMatchObject({ all_valid: true, total_providers: 2 });
    expect(asked()).toEqual(['exa']);
    expect(await listedKey(user, 'metaphor')).toMatchObject({ status: 'valid' });
  });

  it('is paid once for a key before and after it is stored, and after it was removed and stored again', async () => {
    expect((await checkGiven('exa')).body).toMatchObject({ status: 'valid', cached: false });
    await saveKey(user, 'exa', GOOD_KEY);
    const { checked_at: checkedAt } = (await checkOne('exa')).body;
    expect(await listedKey(user, 'exa')).toMatchObject({ status: 'valid', checked_at: checkedAt });
    await user.send('DELETE', `${KEYS}/exa`);
    await saveKey(user, 'exa', GOOD_KEY);
    expect((await checkOne('exa')).body).toMatchObject({ status: 'valid', cached: true, checked_at: checkedAt });
    expect((await checkGiven('metaphor')).body).toMatchObject({ status: 'valid', cached: true });
    expect(asked()).toEqual(['exa']);
  });

  it('is not paid for by reading, which checks what is free and tells how the rest is checked', async () => {
    await saveKey(user, 'exa', GOOD_KEY);
    await saveKey(user, 'openai', GOOD_KEY);
    const { body } = await user.send('GET', `${KEYS}/validate`);
    expect(body.validation_results).toMatchObject({
      openai: { status: 'valid', cached: false },
      exa: { status: 'unknown', checked_at: null, cached: false, detail: expect.stringContaining('POST /api') },
    });
    expect(asked()).toEqual(['openai']);
  });

  it('shows its last result to a reader, also when that is old', async () => {
    await saveKey(user, 'exa', GOOD_KEY);
    const { body: checked } = await checkOne('exa');
    jest.spyOn(app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 25 * HOUR_MS));
    const { body } = await user.send('GET', `${KEYS}/validate`);
    expect(body.validation_results.exa).toMatchObject({
      status: 'valid',
      checked_at: checked.checked_at,
      cached: true,
      detail: expect.stringMatching(/POST \/api.* Known before: /),
    });
    expect(asked()).toEqual(['exa']);
  });
});

describe('HEAD on the checks of stored keys', () => {
  it('asks nobody', async () => {
    await using server = await startProviderServer();
    server.accept(GOOD_KEY);
    const app = await createTestApp(server.variables);
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    await saveKey(user, 'exa', GOOD_KEY);
    const headers = { authorization: `Bearer ${user.token}` };
    const answer = await app.inject({ method: 'HEAD', url: `${KEYS}/validate`, headers });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(server.seen).toEqual([]);
    expect(await listedKey(user, 'openai')).toMatchObject({ status: 'unknown', checked_at: null });
    await app.close();
  });
});
