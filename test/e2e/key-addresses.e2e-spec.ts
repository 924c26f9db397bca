import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EgressClient, EgressRefusedError } from '../../src/egress/index.js';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { BAD_KEY, GOOD_KEY, KEYS, listedKey, saveKey } from '../support/stored-keys.js';

const API = '/api/onboarding';
const UUID = '0b6c2f3e-58d7-4c0b-9b1c-0f6c1f9f6f10';

describe('the address that a user gives with a key', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp(server.variables);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  const compatible = 'openai_compatible';
  const privateName = 'https://internal.example.com/v1';

  /** What the client says once the name server has named a private address, which a test has no say in. */
  const leadToPrivateAddress = () =>
    jest
      .spyOn(app.get(EgressClient), 'get')
      .mockRejectedValue(new EgressRefusedError('address', 'The host is not a public address.'));

  it('is taken for openai_compatible only', async () => {
    const url = { base_url: 'https://llm.example.com/v1' };
    const user = newActor(app);
    const refusals = [
      await saveKey(user, 'openai', GOOD_KEY, url),
      await user.send('POST', `${API}/providers/openai/validate`, { api_key: GOOD_KEY, ...url }),
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
    ['an empty query', 'https://llm.example.com/v1?'],
    ['an empty fragment', 'https://llm.example.com/v1#'],
    ['a number', 7],
    ['a long text', `https://llm.example.com/${'a'.repeat(500)}`],
  ])('refuses %s', async (_case, url) => {
    const refusal = await saveKey(newActor(app), compatible, GOOD_KEY, { base_url: url });
    expectProblem(refusal, 422, 'validation_failed');
    expect(refusal.body.errors).toMatchObject([{ path: 'base_url' }]);
    expect(refusal.body.errors).toHaveLength(1);
    expect(refusal.text).not.toContain('..');
  });

  it.each([
    'http://127.0.0.1/v1',
    'http://127.1/v1',
    'http://2130706433/v1',
    'http://0x7f.1/v1',
    'http://[::1]/v1',
    'http://[::ffff:127.0.0.1]/v1',
    'http://0/v1',
    'http://169.254.169.254/v1',
    'http://localhost/v1',
    'http://LOCALHOST./v1',
    'http://api.localhost/v1',
    'http://①②⑦.0.0.1/v1',
    'http://[64:ff9b::7f00:1]/v1',
  ])('refuses %s, which is no public host, at once', async (url) => {
    const user = newActor(app);
    const given = { api_key: GOOD_KEY, base_url: url };
    const refusals = [
      await saveKey(user, compatible, GOOD_KEY, { base_url: url }),
      await user.send('POST', `${API}/providers/${compatible}/validate`, given),
    ];
    for (const refusal of refusals) {
      expectProblem(refusal, 422, 'validation_failed');
      expect(refusal.body.errors).toEqual([
        { path: 'base_url', message: expect.stringContaining('not a public address') },
      ]);
    }
  });

  it.each([
    ['a UUID as the host', UUID, `https://${UUID.toUpperCase()}.example.com`],
    ['a part of the path', 'a-plain-key-01', 'https://llm.example.com/a-plain-key-01/v1'],
    ['percent-encoded', 'a-plain-key-01', 'https://llm.example.com/%61-plain%2Dkey-01'],
  ])('must not hold the key (%s)', async (_case, key, url) => {
    const user = newActor(app);
    const refusals = [
      await saveKey(user, compatible, key, { base_url: url }),
      await saveKey(user, compatible, key, { base_url: url }, '?validate=true'),
      await user.send('POST', `${API}/providers/${compatible}/validate`, { api_key: key, base_url: url }),
    ];
    for (const refusal of refusals) {
      expectProblem(refusal, 422, 'validation_failed');
      expect(refusal.body.errors).toEqual([{ path: 'base_url', message: expect.stringContaining('the key itself') }]);
      expect(refusal.text.toLowerCase()).not.toContain(key);
    }
    expect((await user.send('GET', KEYS)).body.keys).toEqual([]);
  });

  it('is absent when it is null', async () => {
    const user = newActor(app);
    expect((await saveKey(user, compatible, GOOD_KEY, { base_url: null })).status).toBe(200);
    const given = { api_key: GOOD_KEY, base_url: null };
    expect((await user.send('POST', `${API}/providers/${compatible}/validate`, given)).body.status).toBe('valid');
    expect((await saveKey(user, 'openai', GOOD_KEY, { base_url: null })).status).toBe(200);
  });

  it('is refused when a check before saving finds that its name leads to a private address', async () => {
    const user = newActor(app);
    leadToPrivateAddress();
    const refusal = await saveKey(user, compatible, GOOD_KEY, { base_url: privateName }, '?validate=true');
    expectProblem(refusal, 422, 'validation_failed');
    expect(refusal.body.errors).toEqual([{ path: 'base_url', message: expect.stringContaining('not public') }]);
    expect((await user.send('GET', KEYS)).body.keys).toEqual([]);
  });

  it('asks nobody at a private address, though the operator uses it', async () => {
    const user = newActor(app);
    const url = server.baseUrl(compatible);
    const before = server.seen.length;
    const port = await user.send('POST', `${API}/providers/${compatible}/validate`, {
      api_key: GOOD_KEY,
      base_url: url,
    });
    expectProblem(port, 422, 'validation_failed');
    leadToPrivateAddress();
    const local = { api_key: GOOD_KEY, base_url: privateName };
    const host = await user.send('POST', `${API}/providers/${compatible}/validate`, local);
    expect(host.body).toMatchObject({ status: 'unknown', detail: expect.stringContaining('not public') });
    expect(server.seen.length).toBe(before);
  });

  it('is needed where the operator gave none, is stored and shown, and stays when the key is replaced', async () => {
    const plain = await createTestApp({ EGRESS_ALLOW: new URL(server.origin).host });
    try {
      const user = newActor(plain);
      const url = server.baseUrl(compatible);
      expect((await saveKey(user, compatible, GOOD_KEY)).body.errors).toMatchObject([{ path: 'base_url' }]);
      const saved = await saveKey(user, compatible, GOOD_KEY, { base_url: `${url}/` }, '?validate=true');
      expect(saved.body.validation).toMatchObject({ status: 'valid' });
      expect(await listedKey(user, compatible)).toMatchObject({ status: 'valid', base_url: url });
      await saveKey(user, compatible, BAD_KEY);
      expect(await listedKey(user, compatible)).toMatchObject({ status: 'unknown', base_url: url });
      expect((await user.send('POST', `${KEYS}/${compatible}/validate`)).body).toMatchObject({ status: 'rejected' });
    } finally {
      await plain.close();
    }
  });

  it('is needed for a key of step 1 as well, unless one is stored', async () => {
    const plain = await createTestApp({ EGRESS_ALLOW: new URL(server.origin).host });
    try {
      const user = newActor(plain);
      const data = { api_keys: { openai: GOOD_KEY, [compatible]: GOOD_KEY } };
      const complete = () => user.send('POST', `${API}/step/1/complete`, { data });
      const trial = () => user.send('POST', `${API}/step/1/validate`, { data });
      const refusal = await complete();
      expectProblem(refusal, 422, 'validation_failed');
      expect(refusal.body.errors).toContainEqual({
        path: `data.api_keys.${compatible}`,
        message: expect.stringContaining('POST /api/onboarding/api-keys and base_url'),
      });
      expect((await trial()).body.can_proceed).toBe(false);
      await saveKey(user, compatible, BAD_KEY, { base_url: server.baseUrl(compatible) });
      expect((await trial()).body.can_proceed).toBe(true);
      expect((await complete()).status).toBe(200);
      expect(await listedKey(user, compatible)).toMatchObject({ last4: 'aaaa', base_url: server.baseUrl(compatible) });
    } finally {
      await plain.close();
    }
  });

  it('is not needed where the operator gave one', async () => {
    const saved = await saveKey(newActor(app), compatible, GOOD_KEY, {}, '?validate=true');
    expect(saved.body.validation).toMatchObject({ status: 'valid' });
    const data = { api_keys: { [compatible]: GOOD_KEY } };
    expect((await newActor(app).send('POST', `${API}/step/1/complete`, { data })).status).toBe(200);
  });
});
