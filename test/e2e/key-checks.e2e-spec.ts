import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '../../src/common/time/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { CHECKED_PROVIDERS, type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { BAD_KEY, GOOD_KEY, KEYS, listedKey, rewriteKeys, saveKey } from '../support/stored-keys.js';

const API = '/api/onboarding';
const HOUR_MS = 3_600_000;

/** How many connections to this worker's database are in a transaction without doing anything. */
async function openTransactions(): Promise<number> {
  const { rows } = await withClient('superuser', (client) =>
    client.query(
      `select query from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    ),
  );
  return rows.length;
}

describe('live checks of API keys', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp(server.variables);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    server.onRequest = null;
    for (const provider of CHECKED_PROVIDERS) server.behave(provider, null);
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it.each(['GET', 'POST'] as const)('checks every stored key with %s, and shows what came of it', async (method) => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    await saveKey(user, 'xai', BAD_KEY);
    await saveKey(user, 'copilotkit', 'ck_pub_0000000000');
    server.behave('mistral', { status: 402, json: {} });
    await saveKey(user, 'mistral', GOOD_KEY);
    const answer = await user.send(method, `${KEYS}/validate`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      total_providers: 4,
      all_valid: false,
      validation_results: {
        openai: { valid: true, status: 'valid', cost: 'free', cached: false, retry_at: null },
        xai: { valid: false, status: 'rejected', cached: false },
        mistral: { valid: true, status: 'exhausted', cached: false },
        copilotkit: { valid: null, status: 'unknown', cost: null, checked_at: null, cached: false },
      },
    });
    const { checked_at: checkedAt, detail } = answer.body.validation_results.xai;
    expect(await listedKey(user, 'xai')).toMatchObject({ status: 'rejected', detail, checked_at: checkedAt });
  });

  it('calls keys all valid when there are some and every one works', async () => {
    const user = newActor(app);
    const none = await user.send('POST', `${KEYS}/validate`);
    expect(none.body).toEqual({ validation_results: {}, all_valid: false, total_providers: 0 });
    await saveKey(user, 'openai', GOOD_KEY);
    expect((await user.send('POST', `${KEYS}/validate`)).body.all_valid).toBe(true);
  });

  it('checks one stored key, and knows no key that is not stored', async () => {
    const user = newActor(app);
    await saveKey(user, 'groq', GOOD_KEY);
    expect((await user.send('POST', `${KEYS}/groq/validate`)).body).toMatchObject({ status: 'valid' });
    expectProblem(await user.send('POST', `${KEYS}/openai/validate`), 404, 'api_key_not_found');
    expectProblem(await user.send('POST', `${KEYS}/acme/validate`), 404, 'provider_not_found');
  });

  it('tells when to ask again after an answer that could not tell', async () => {
    const user = newActor(app);
    server.behave('openai', { status: 503, json: {}, headers: { 'retry-after': '90' } });
    await saveKey(user, 'openai', GOOD_KEY);
    const { body } = await user.send('POST', `${KEYS}/openai/validate`);
    expect(body).toMatchObject({ valid: null, status: 'unknown' });
    expect(Date.parse(body.retry_at) - Date.parse(body.checked_at)).toBe(90_000);
    expect(await listedKey(user, 'openai')).toMatchObject({ retry_at: body.retry_at });
  });

  it('checks a key without storing anything', async () => {
    const user = newActor(app);
    const validate = (key: string) => user.send('POST', `${API}/providers/anthropic/validate`, { api_key: key });
    expect((await validate(GOOD_KEY)).body).toMatchObject({ valid: true, status: 'valid' });
    expect((await validate(BAD_KEY)).body).toMatchObject({ valid: false, status: 'rejected' });
    expect((await user.send('GET', KEYS)).body.total_providers).toBe(0);
    expect((await validate('short')).status).toBe(422);
    const unknown = await user.send('POST', `${API}/providers/acme/validate`, { api_key: GOOD_KEY });
    expectProblem(unknown, 404, 'provider_not_found');
  });

  it('asks first when a key is saved with ?validate=true, and stores none that is rejected', async () => {
    const user = newActor(app);
    const saved = await saveKey(user, 'openai', GOOD_KEY, {}, '?validate=true');
    expect(saved.body).toMatchObject({ status: 'saved', validation: { valid: true, status: 'valid', cached: false } });
    expect(await listedKey(user, 'openai')).toMatchObject({ status: 'valid', last4: 'aaaa' });
    const refused = await saveKey(user, 'openai', BAD_KEY, {}, '?validate=true');
    expectProblem(refused, 422, 'api_key_rejected');
    expect(await listedKey(user, 'openai')).toMatchObject({ status: 'valid', last4: 'aaaa' });
    expect((await saveKey(user, 'openai', GOOD_KEY, {}, '?validate=perhaps')).status).toBe(422);
  });

  it.each([
    ['exhausted', 402],
    ['unknown', 500],
  ])('stores a key that is %s with that result', async (expected, status) => {
    const user = newActor(app);
    server.behave('deepseek', { status, json: {} });
    expect((await saveKey(user, 'deepseek', GOOD_KEY, {}, '?validate=true')).status).toBe(200);
    expect(await listedKey(user, 'deepseek')).toMatchObject({ status: expected, detail: expect.any(String) });
  });

  it('forgets the result when the key is replaced, and keeps it when the same key is saved again', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY, {}, '?validate=true');
    expect((await saveKey(user, 'openai', GOOD_KEY)).body.validation).toMatchObject({ status: 'valid', cached: true });
    const replaced = await saveKey(user, 'openai', BAD_KEY);
    expect(replaced.body.validation).toMatchObject({
      status: 'unknown',
      detail: expect.stringContaining('never checked'),
      checked_at: null,
    });
    expect(await listedKey(user, 'openai')).toMatchObject({ status: 'unknown', checked_at: null });
  });

  it.each(['one', 'all'])('does not give a new key the result of the old one, checking %s', async (which) => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    server.onRequest = async () => {
      server.onRequest = null;
      await saveKey(user, 'openai', BAD_KEY);
    };
    const answer = await user.send('POST', which === 'one' ? `${KEYS}/openai/validate` : `${KEYS}/validate`);
    const told = which === 'one' ? answer.body : answer.body.validation_results.openai;
    expect(told).toMatchObject({ valid: null, status: 'unknown', detail: expect.stringContaining('changed') });
    expect(await listedKey(user, 'openai')).toMatchObject({ last4: 'bbbb', status: 'unknown', checked_at: null });
  });

  it('does not bring a key back that is removed while it is checked', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    server.onRequest = async () => {
      server.onRequest = null;
      await user.send('DELETE', `${KEYS}/openai`);
    };
    expect((await user.send('POST', `${KEYS}/openai/validate`)).body).toMatchObject({ status: 'unknown' });
    expect((await user.send('GET', KEYS)).body.total_providers).toBe(0);
  });

  it.each([
    ['a request', false],
    ['a request that may be repeated', true],
  ])('holds no transaction while %s waits for a provider', async (_case, isRepeatable) => {
    const user = newActor(app);
    const send = (path: string, body?: object) =>
      user.send('POST', path, body, isRepeatable ? { 'idempotency-key': `check-${path.length}` } : {});
    await saveKey(user, 'openai', GOOD_KEY);
    const looks: number[] = [];
    server.onRequest = async () => {
      // Work beside the request may be in a transaction for a moment; one that waits for the provider stays.
      let open = await openTransactions();
      for (let look = 0; open > 0 && look < 20; look += 1) {
        await sleep(50);
        open = await openTransactions();
      }
      looks.push(open);
    };
    const answers = [
      await send(`${KEYS}/openai/validate`),
      await send(`${KEYS}/validate`),
      await send(`${KEYS}?validate=true`, { provider: 'groq', api_key: GOOD_KEY }),
      await send(`${API}/providers/groq/validate`, { api_key: GOOD_KEY }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(looks).toEqual([0, 0, 0, 0]);
  });

  it('answers a repeated check from what it answered first', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    const check = (key: string) => user.send('POST', `${KEYS}/openai/validate`, undefined, { 'idempotency-key': key });
    const first = await check('check-2');
    const before = server.seen.length;
    const again = await check('check-2');
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(server.seen.length).toBe(before);
    await check('check-3');
    expect(server.seen.length).toBe(before + 1);
  });

  it('stores a checked key once for a request that is repeated', async () => {
    const user = newActor(app);
    const send = () =>
      user.send(
        'POST',
        `${KEYS}?validate=true`,
        { provider: 'groq', api_key: GOOD_KEY },
        { 'idempotency-key': 'save-1' },
      );
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([200, 200, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('pays for a check once in 24 hours for the same stored key', async () => {
    const user = newActor(app);
    const paid = () => server.seen.filter(({ provider }) => provider === 'exa').length;
    const check = () => user.send('POST', `${KEYS}/exa/validate`);
    await saveKey(user, 'exa', GOOD_KEY);
    const before = paid();
    expect((await check()).body).toMatchObject({ status: 'valid', cost: 'paid', cached: false });
    expect((await check()).body).toMatchObject({ status: 'valid', cost: 'paid', cached: true });
    expect(paid() - before).toBe(1);
    jest.spyOn(app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 25 * HOUR_MS));
    expect((await check()).body).toMatchObject({ cached: false });
    expect(paid() - before).toBe(2);
    await saveKey(user, 'exa', BAD_KEY);
    expect((await check()).body).toMatchObject({ status: 'rejected', cached: false });
    expect(paid() - before).toBe(3);
  });

  it('pays once for the same key that is not stored, for each user', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    const check = (user: Actor) => user.send('POST', `${API}/providers/exa/validate`, { api_key: GOOD_KEY });
    expect((await check(alice)).body).toMatchObject({ status: 'valid', cached: false });
    expect((await check(alice)).body).toMatchObject({ status: 'valid', cached: true });
    expect((await check(bob)).body).toMatchObject({ status: 'valid', cached: false });
  });

  it('checks a metaphor key at Exa and keeps its name', async () => {
    const user = newActor(app);
    await saveKey(user, 'metaphor', GOOD_KEY);
    expect((await user.send('POST', `${KEYS}/metaphor/validate`)).body).toMatchObject({
      status: 'valid',
      cost: 'paid',
    });
    expect(server.seen.at(-1)).toMatchObject({ provider: 'exa', url: '/search' });
    expect((await user.send('GET', KEYS)).body.configured_providers).toEqual(['metaphor']);
  });

  it('does not ask about a key that it cannot open', async () => {
    const user = newActor(app);
    await saveKey(user, 'openai', GOOD_KEY);
    await rewriteKeys(user, "key_id = 'gone~00000000'");
    const before = server.seen.length;
    expect((await user.send('POST', `${KEYS}/openai/validate`)).body).toMatchObject({ valid: null, status: 'locked' });
    await rewriteKeys(user, `key_id = split_part(ciphertext, '.', 2), ciphertext = 'v1.x'`);
    expect((await user.send('POST', `${KEYS}/validate`)).body.validation_results.openai).toMatchObject({
      valid: null,
      status: 'unknown',
      detail: expect.stringContaining('damaged'),
    });
    expect(server.seen.length).toBe(before);
  });
});
