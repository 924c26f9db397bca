import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';

const API = '/api/onboarding';

describe('a session whose version is not that of its log', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await createTestApp({ JOBS_MODE: 'off' });
  });
  afterAll(() => app.close());

  it.each([9_999, -5, 1])('takes no change (version %i) until it is repaired', async (version) => {
    const user = newActor(app);
    await user.send('POST', `${API}/step/1/start`);
    await withClient('superuser', (client) =>
      client.query('update onboarding_sessions set version = $2 where user_id = $1', [user.userId, version]),
    );
    expectProblem(await user.send('POST', `${API}/step/1/skip`), 409, 'session_damaged');
    expect((await user.send('POST', `${API}/recovery`, { dry_run: false })).status).toBe(200);
    expect((await user.send('POST', `${API}/step/1/skip`)).status).toBe(200);
    const { body } = await user.send('GET', `${API}/events`);
    const numbers = body.events.map(({ seq }: { seq: number }) => seq);
    expect(numbers).toEqual(numbers.map((_seq: number, index: number) => index + 1));
  });

  it('is made anew while others erase it: nobody gets an error of ours', async () => {
    const user = newActor(app);
    const calls = Array.from({ length: 40 }, (_none, index) =>
      index % 5 === 0 ? user.send('DELETE', `${API}/session`) : user.send('POST', `${API}/step/1/start`),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});
