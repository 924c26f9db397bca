import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { BAD_KEY, GOOD_KEY, KEYS, listedKey, saveKey } from '../support/stored-keys.js';

const API = '/api/onboarding';

describe('the address that a user gives with a key', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp(server.variables);
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  const compatible = 'openai_compatible';

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
  ])('refuses %s', async (_case, url) => {
    const refusal = await saveKey(newActor(app), compatible, GOOD_KEY, { base_url: url });
    expectProblem(refusal, 422, 'validation_failed');
    expect(refusal.body.errors).toMatchObject([{ path: 'base_url' }]);
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
    const local = { api_key: GOOD_KEY, base_url: 'http://127.0.0.1/v1' };
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

  it('is not needed where the operator gave one', async () => {
    const saved = await saveKey(newActor(app), compatible, GOOD_KEY, {}, '?validate=true');
    expect(saved.body.validation).toMatchObject({ status: 'valid' });
  });
});
