import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';
import { CHECKED_PROVIDERS, type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { GOOD_KEY, KEYS, saveKey } from '../support/stored-keys.js';

const API = '/api/onboarding';

describe('the allowance of checks', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    server.accept(GOOD_KEY);
    app = await createTestApp({ ...server.variables, RATE_LIMIT_ENABLED: 'true' });
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it('refuses the 11th check of one user in a minute, and nobody else', async () => {
    const [busy, calm] = [newActor(app), newActor(app)];
    const check = (user: Actor) => user.send('POST', `${API}/providers/openai/validate`, { api_key: GOOD_KEY });
    for (let count = 0; count < 10; count += 1) expect((await check(busy)).status).toBe(200);
    const refusal = await check(busy);
    expectProblem(refusal, 429, 'too_many_requests');
    expect(refusal.headers['retry-after']).toBe(String(refusal.body.retry_after));
    expectProblem(await saveKey(busy, 'openai', GOOD_KEY, {}, '?validate=true'), 429, 'too_many_requests');
    expect((await saveKey(busy, 'openai', GOOD_KEY)).status).toBe(200);
    expectProblem(await busy.send('POST', `${KEYS}/openai/validate`), 429, 'too_many_requests');
    expect((await check(calm)).status).toBe(200);
  });

  it('leaves the keys above it as they were, and says so', async () => {
    const user = newActor(app);
    const providers = CHECKED_PROVIDERS.filter((name) => name !== 'metaphor').slice(0, 12);
    for (const provider of providers) await saveKey(user, provider, GOOD_KEY);
    const { status, body } = await user.send('POST', `${KEYS}/validate`);
    expect([status, body.total_providers]).toEqual([200, 12]);
    const told = Object.values<{ status: string; detail: string; cached: boolean }>(body.validation_results);
    expect(told.filter((check) => check.status === 'valid' && !check.cached)).toHaveLength(10);
    const left = told.filter(({ detail }) => detail.startsWith('Not checked now'));
    expect(left).toMatchObject([1, 2].map(() => ({ status: 'unknown', cached: false, checked_at: null })));
  });
});
