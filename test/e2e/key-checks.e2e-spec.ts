import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { CHECKED_PROVIDERS, type ProviderServer, startProviderServer } from '../support/provider-server.js';

const API = '/api/onboarding';
const KEYS = `${API}/api-keys`;
const GOOD = 'good-key-00000000aaaa';
const BAD = 'bad-key-000000000bbbb';

const save = (user: Actor, provider: string, key: string, more: object = {}, query = '') =>
  user.send('POST', `${KEYS}${query}`, { provider, api_key: key, ...more });

const keyOf = async (user: Actor, provider: string) => {
  const { body } = await user.send('GET', KEYS);
  return body.keys.find((key: { provider: string }) => key.provider === provider);
};

/** Sets columns of a user's stored keys, as if time had passed. */
const rewrite = (user: Actor, assignments: string) =>
  withClient('superuser', (client) =>
    client.query(`update api_keys set ${assignments} where user_id = $1`, [user.userId]),
  );

describe('live checks of API keys', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD);
    app = await createTestApp(server.variables);
  });
  afterEach(() => {
    server.onRequest = null;
    for (const provider of CHECKED_PROVIDERS) server.behave(provider, null);
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it.each(['GET', 'POST'] as const)('checks every stored key with %s, and shows what came of it', async (method) => {
    const user = newActor(app);
    await save(user, 'openai', GOOD);
    await save(user, 'xai', BAD);
    await save(user, 'copilotkit', 'ck_pub_0000000000');
    server.behave('mistral', { status: 402, json: {} });
    await save(user, 'mistral', GOOD);
    const answer = await user.send(method, `${KEYS}/validate`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      total_providers: 4,
      all_valid: false,
      validation_results: {
        openai: { valid: true, status: 'valid', cost: 'free', cached: false, retry_at: null },
        xai: { valid: false, status: 'rejected', cached: false },
        mistral: { valid: true, status: 'exhausted', cached: false },
        copilotkit: { valid: null, status: 'unknown', cost: null, checked_at: null, cached: true },
      },
    });
    const { checked_at: checkedAt, detail } = answer.body.validation_results.xai;
    expect(await keyOf(user, 'xai')).toMatchObject({ status: 'rejected', detail, checked_at: checkedAt });
  });

  it('calls keys all valid when there are some and every one works', async () => {
    const user = newActor(app);
    const none = await user.send('POST', `${KEYS}/validate`);
    expect(none.body).toEqual({ validation_results: {}, all_valid: false, total_providers: 0 });
    await save(user, 'openai', GOOD);
    expect((await user.send('POST', `${KEYS}/validate`)).body.all_valid).toBe(true);
  });

  it('checks one stored key, and knows no key that is not stored', async () => {
    const user = newActor(app);
    await save(user, 'groq', GOOD);
    expect((await user.send('POST', `${KEYS}/groq/validate`)).body).toMatchObject({ status: 'valid' });
    expectProblem(await user.send('POST', `${KEYS}/openai/validate`), 404, 'api_key_not_found');
    expectProblem(await user.send('POST', `${KEYS}/acme/validate`), 404, 'provider_not_found');
  });

  it('tells when to ask again after an answer that could not tell', async () => {
    const user = newActor(app);
    server.behave('openai', { status: 503, json: {}, headers: { 'retry-after': '90' } });
    await save(user, 'openai', GOOD);
    const { body } = await user.send('POST', `${KEYS}/openai/validate`);
    expect(body).toMatchObject({ valid: null, status: 'unknown' });
    expect(Date.parse(body.retry_at) - Date.parse(body.checked_at)).toBe(90_000);
    expect(await keyOf(user, 'openai')).toMatchObject({ retry_at: body.retry_at });
  });

  it('checks a key without storing anything', async () => {
    const user = newActor(app);
    const validate = (key: string) => user.send('POST', `${API}/providers/anthropic/validate`, { api_key: key });
    expect((await validate(GOOD)).body).toMatchObject({ valid: true, status: 'valid' });
    expect((await validate(BAD)).body).toMatchObject({ valid: false, status: 'rejected' });
    expect((await user.send('GET', KEYS)).body.total_providers).toBe(0);
    expect((await validate('short')).status).toBe(422);
    const unknown = await user.send('POST', `${API}/providers/acme/validate`, { api_key: GOOD });
    expectProblem(unknown, 404, 'provider_not_found');
  });

  it('asks first when a key is saved with ?validate=true, and stores none that is rejected', async () => {
    const user = newActor(app);
    const saved = await save(user, 'openai', GOOD, {}, '?validate=true');
    expect(saved.body).toMatchObject({ status: 'saved', validation: { valid: true, status: 'valid', cached: false } });
    expect(await keyOf(user, 'openai')).toMatchObject({ status: 'valid', last4: 'aaaa' });
    const refused = await save(user, 'openai', BAD, {}, '?validate=true');
    expectProblem(refused, 422, 'api_key_rejected');
    expect(await keyOf(user, 'openai')).toMatchObject({ status: 'valid', last4: 'aaaa' });
    expect((await save(user, 'openai', GOOD, {}, '?validate=perhaps')).status).toBe(422);
  });

  it.each([
    ['exhausted', 402],
    ['unknown', 500],
  ])('stores a key that is %s with that result', async (expected, status) => {
    const user = newActor(app);
    server.behave('deepseek', { status, json: {} });
    expect((await save(user, 'deepseek', GOOD, {}, '?validate=true')).status).toBe(200);
    expect(await keyOf(user, 'deepseek')).toMatchObject({ status: expected, detail: expect.any(String) });
  });

  it('forgets the result when the key is replaced, and keeps it when the same key is saved again', async () => {
    const user = newActor(app);
    await save(user, 'openai', GOOD, {}, '?validate=true');
    expect((await save(user, 'openai', GOOD)).body.validation).toMatchObject({ status: 'valid', cached: true });
    const replaced = await save(user, 'openai', BAD);
    expect(replaced.body.validation).toMatchObject({ status: 'unknown', checked_at: null });
    expect(await keyOf(user, 'openai')).toMatchObject({ status: 'unknown', detail: null, checked_at: null });
  });

  it.each(['one', 'all'])('does not give a new key the result of the old one, checking %s', async (which) => {
    const user = newActor(app);
    await save(user, 'openai', GOOD);
    server.onRequest = async () => {
      server.onRequest = null;
      await save(user, 'openai', BAD);
    };
    const answer = await user.send('POST', which === 'one' ? `${KEYS}/openai/validate` : `${KEYS}/validate`);
    const told = which === 'one' ? answer.body : answer.body.validation_results.openai;
    expect(told).toMatchObject({ valid: null, status: 'unknown', detail: expect.stringContaining('changed') });
    expect(await keyOf(user, 'openai')).toMatchObject({ last4: 'bbbb', status: 'unknown', checked_at: null });
  });

  it('does not bring a key back that is removed while it is checked', async () => {
    const user = newActor(app);
    await save(user, 'openai', GOOD);
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
    await save(user, 'openai', GOOD);
    const looks: number[] = [];
    server.onRequest = async () => {
      const { rows } = await withClient('superuser', (client) =>
        client.query(
          `select query from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%'`,
        ),
      );
      looks.push(rows.length);
    };
    const answers = [
      await send(`${KEYS}/openai/validate`),
      await send(`${KEYS}/validate`),
      await send(`${KEYS}?validate=true`, { provider: 'groq', api_key: GOOD }),
      await send(`${API}/providers/groq/validate`, { api_key: GOOD }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(looks).toEqual([0, 0, 0, 0]);
  });

  it('answers a repeated check from what it answered first', async () => {
    const user = newActor(app);
    await save(user, 'openai', GOOD);
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
      user.send('POST', `${KEYS}?validate=true`, { provider: 'groq', api_key: GOOD }, { 'idempotency-key': 'save-1' });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([200, 200, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('pays for a check once in 24 hours for the same stored key', async () => {
    const user = newActor(app);
    const paid = () => server.seen.filter(({ provider }) => provider === 'exa').length;
    const check = () => user.send('POST', `${KEYS}/exa/validate`);
    await save(user, 'exa', GOOD);
    const before = paid();
    expect((await check()).body).toMatchObject({ status: 'valid', cost: 'paid', cached: false });
    expect((await check()).body).toMatchObject({ status: 'valid', cost: 'paid', cached: true });
    expect(paid() - before).toBe(1);
    await rewrite(user, "checked_at = checked_at - interval '25 hours'");
    expect((await check()).body).toMatchObject({ cached: false });
    expect(paid() - before).toBe(2);
    await save(user, 'exa', BAD);
    expect((await check()).body).toMatchObject({ status: 'rejected', cached: false });
    expect(paid() - before).toBe(3);
  });

  it('pays once for the same key that is not stored, for each user', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    const check = (user: Actor) => user.send('POST', `${API}/providers/exa/validate`, { api_key: GOOD });
    expect((await check(alice)).body).toMatchObject({ status: 'valid', cached: false });
    expect((await check(alice)).body).toMatchObject({ status: 'valid', cached: true });
    expect((await check(bob)).body).toMatchObject({ status: 'valid', cached: false });
  });

  it('checks a metaphor key at Exa and keeps its name', async () => {
    const user = newActor(app);
    await save(user, 'metaphor', GOOD);
    expect((await user.send('POST', `${KEYS}/metaphor/validate`)).body).toMatchObject({
      status: 'valid',
      cost: 'paid',
    });
    expect(server.seen.at(-1)).toMatchObject({ provider: 'exa', url: '/search' });
    expect((await user.send('GET', KEYS)).body.configured_providers).toEqual(['metaphor']);
  });

  it('does not ask about a key that it cannot open', async () => {
    const user = newActor(app);
    await save(user, 'openai', GOOD);
    await rewrite(user, "key_id = 'gone~00000000'");
    const before = server.seen.length;
    expect((await user.send('POST', `${KEYS}/openai/validate`)).body).toMatchObject({ valid: null, status: 'locked' });
    await rewrite(user, `key_id = split_part(ciphertext, '.', 2), ciphertext = 'v1.x'`);
    expect((await user.send('POST', `${KEYS}/validate`)).body.validation_results.openai).toMatchObject({
      valid: null,
      status: 'unknown',
      detail: expect.stringContaining('damaged'),
    });
    expect(server.seen.length).toBe(before);
  });

  describe('at an address of the user', () => {
    const compatible = 'openai_compatible';

    it('is taken for openai_compatible only', async () => {
      const url = { base_url: 'https://llm.example.com/v1' };
      const user = newActor(app);
      const refusals = [
        await save(user, 'openai', GOOD, url),
        await user.send('POST', `${API}/providers/openai/validate`, { api_key: GOOD, ...url }),
      ];
      for (const refusal of refusals) {
        expectProblem(refusal, 422, 'validation_failed');
        expect(refusal.body.errors).toEqual([{ path: 'base_url', message: expect.stringContaining('not taken') }]);
      }
    });

    it.each([
      ['not an address', 'llm'],
      ['another scheme', 'ftp://llm.example.com/'],
      ['a password', 'https://user:secret@llm.example.com/'],
      ['another port', 'https://llm.example.com:8443/'],
      ['a query', 'https://llm.example.com/v1?key=1'],
    ])('refuses %s', async (_case, url) => {
      const refusal = await save(newActor(app), compatible, GOOD, { base_url: url });
      expectProblem(refusal, 422, 'validation_failed');
      expect(refusal.body.errors).toMatchObject([{ path: 'base_url' }]);
    });

    it('asks nobody at a private address, though the operator uses it', async () => {
      const user = newActor(app);
      const url = server.baseUrl(compatible);
      const before = server.seen.length;
      const port = await user.send('POST', `${API}/providers/${compatible}/validate`, { api_key: GOOD, base_url: url });
      expectProblem(port, 422, 'validation_failed');
      const local = { api_key: GOOD, base_url: 'http://127.0.0.1/v1' };
      const host = await user.send('POST', `${API}/providers/${compatible}/validate`, local);
      expect(host.body).toMatchObject({ status: 'unknown', detail: expect.stringContaining('not public') });
      expect(server.seen.length).toBe(before);
    });

    it('is needed where the operator gave none, is stored and shown, and stays when the key is replaced', async () => {
      const plain = await createTestApp({ EGRESS_ALLOW: new URL(server.origin).host });
      try {
        const user = newActor(plain);
        const url = server.baseUrl(compatible);
        expect((await save(user, compatible, GOOD)).body.errors).toMatchObject([{ path: 'base_url' }]);
        const saved = await save(user, compatible, GOOD, { base_url: `${url}/` }, '?validate=true');
        expect(saved.body.validation).toMatchObject({ status: 'valid' });
        expect(await keyOf(user, compatible)).toMatchObject({ status: 'valid', base_url: url });
        await save(user, compatible, BAD);
        expect(await keyOf(user, compatible)).toMatchObject({ status: 'unknown', base_url: url });
        expect((await user.send('POST', `${KEYS}/${compatible}/validate`)).body).toMatchObject({ status: 'rejected' });
      } finally {
        await plain.close();
      }
    });

    it('is not needed where the operator gave one', async () => {
      const saved = await save(newActor(app), compatible, GOOD, {}, '?validate=true');
      expect(saved.body.validation).toMatchObject({ status: 'valid' });
    });
  });
});

describe('the allowance of checks', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD);
    app = await createTestApp({ ...server.variables, RATE_LIMIT_ENABLED: 'true' });
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it('refuses the 11th check of one user in a minute, and nobody else', async () => {
    const [busy, calm] = [newActor(app), newActor(app)];
    const check = (user: Actor) => user.send('POST', `${API}/providers/openai/validate`, { api_key: GOOD });
    for (let count = 0; count < 10; count += 1) expect((await check(busy)).status).toBe(200);
    const refusal = await check(busy);
    expectProblem(refusal, 429, 'too_many_requests');
    expect(refusal.headers['retry-after']).toBe(String(refusal.body.retry_after));
    expectProblem(await save(busy, 'openai', GOOD, {}, '?validate=true'), 429, 'too_many_requests');
    expect((await save(busy, 'openai', GOOD)).status).toBe(200);
    expectProblem(await busy.send('POST', `${KEYS}/openai/validate`), 429, 'too_many_requests');
    expect((await check(calm)).status).toBe(200);
  });

  it('leaves the keys above it as they were, and says so', async () => {
    const user = newActor(app);
    const providers = CHECKED_PROVIDERS.filter((name) => name !== 'metaphor').slice(0, 12);
    for (const provider of providers) await save(user, provider, GOOD);
    const { status, body } = await user.send('POST', `${KEYS}/validate`);
    expect([status, body.total_providers]).toEqual([200, 12]);
    const told = Object.values<{ status: string; detail: string; cached: boolean }>(body.validation_results);
    expect(told.filter((check) => check.status === 'valid' && !check.cached)).toHaveLength(10);
    const left = told.filter(({ detail }) => detail.startsWith('Not checked now'));
    expect(left).toMatchObject([1, 2].map(() => ({ status: 'unknown', cached: true, checked_at: null })));
  });
});
