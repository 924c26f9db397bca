import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';

const API = '/api/onboarding';
const KEY = 'sk-proj-A1b2C3d4E5f6G7h8I9j0K1l2';

describe('a key in the wrong place', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp({ JOBS_MODE: 'off' });
  });
  afterAll(() => app.close());

  it.each<[string, 'POST' | 'PUT', string, object]>([
    ['a name of the preferences', 'PUT', 'research-preferences', { target_audience: { [KEY]: 1 } }],
    ['the address of a website', 'POST', 'website-analysis', { url: `https://example.com/?api_key=${KEY}` }],
    ['a problem that the client noticed', 'POST', 'step/1/complete', { validation_errors: [`${KEY} was refused`] }],
    ['the reason of a failure', 'POST', 'step/1/fail', { error: 'bad key tvly-abcdefghijklmnopqrstuvwxyz' }],
    ['the note beside a key', 'POST', 'api-keys', { provider: 'openai', api_key: KEY, description: `my ${KEY}` }],
  ])('is refused in %s, and never repeated or stored', async (_place, method, path, body) => {
    const user = newActor(app);
    const answer = await user.send(method, `${API}/${path}`, body, { 'idempotency-key': 'once' });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain(KEY);
    const { rows } = await withClient('superuser', (client) =>
      client.query('select payload::text from onboarding_events where user_id = $1', [user.userId]),
    );
    expect(JSON.stringify(rows)).not.toContain(KEY);
  });

  it.each([1, 2, 5, 6])('takes a payload of null for step %i as none', async (step) => {
    const user = newActor(app);
    for (const path of [`step/${step}/validate`, `step/${step}/complete`])
      expect((await user.send('POST', `${API}/${path}`, { data: null })).status).toBeLessThan(500);
  });
});
