import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { generatePersona } from '../../support/walk.js';
import { userWithAnalysis } from '../../factories/persona.js';

const API = '/api/onboarding';
const BUSINESS = `${API}/business-info`;

describe('what belongs to one user', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ RATE_LIMIT_ENABLED: 'true' });
  });
  afterAll(() => app.close());

  it('S10 a job is shown to its owner only', async () => {
    const owner = await userWithAnalysis(app);
    await generatePersona(owner, { selected_platforms: ['blog'] });
    const [job] = (await owner.send('GET', `${API}/jobs`)).body.jobs;
    for (const [path, code] of [
      [`${API}/jobs/${job.job_id}`, 'job_not_found'],
      [`${API}/step4/persona-task/${job.job_id}`, 'persona_task_not_found'],
    ] as const) {
      expect((await owner.send('GET', path)).status).toBe(200);
      expect((await send(app, 'GET', path)).status).toBe(401);
      expectProblem(await newActor(app).send('GET', path), 404, code);
    }
  });

  it('S11 business information is that of the token, whatever the path or the body names', async () => {
    const [owner, other] = [newActor(app), newActor(app)];
    const { body: stored } = await owner.send('PUT', BUSINESS, { business_description: 'We repair bicycles by hand' });
    expect((await send(app, 'GET', `${BUSINESS}/${stored.id}`)).status).toBe(401);
    for (const path of [`${BUSINESS}/${stored.id}`, `${BUSINESS}/user/${owner.userId}`])
      expect((await other.send('GET', path)).status).toBe(404);
    const taken = await other.send('PUT', `${BUSINESS}/${stored.id}`, {
      business_description: 'We take over bicycles',
    });
    expect(taken.status).toBe(404);
    await other.send('POST', BUSINESS, { business_description: 'We sell bicycles abroad', user_id: owner.userId });
    expect((await owner.send('GET', BUSINESS)).body).toEqual(stored);
  });

  it('S14 nobody resets the allowance of requests, which is counted by user and not by address', async () => {
    const [busy, calm] = [newActor(app), newActor(app)];
    const many = await Promise.all(Array.from({ length: 301 }, () => busy.send('GET', BUSINESS)));
    expect(many.some(({ status }) => status === 429)).toBe(true);
    for (const user of [busy, calm]) {
      const reset = await user.send('POST', '/api/rate-limit/reset', undefined, { 'x-forwarded-for': '198.51.100.7' });
      expect(reset.status).toBe(404);
    }
    expect((await busy.send('GET', BUSINESS, undefined, { 'x-forwarded-for': '198.51.100.8' })).status).toBe(429);
    expect((await calm.send('GET', BUSINESS)).status).toBe(200);
  });

  it('S16 no answer about other platforms holds a token, and none reflects what an address says', async () => {
    const user = newActor(app);
    for (const path of ['/gsc/status', '/bing/status', '/wp/status', '/api/wix/connection/status'])
      expect((await user.send('GET', path)).text).not.toMatch(/token/i);
    const kept = await user.send('PUT', `${API}/integrations`, { integrations: { bing: { access_token: 'abcdef' } } });
    expectProblem(kept, 422, 'validation_failed');
    const script = '<script>alert(1)</script>';
    const answer = await user.send('GET', `/bing/callback?error=${encodeURIComponent(script)}`);
    expect([answer.status, answer.text.includes(script)]).toEqual([404, false]);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('json'),
      'x-content-type-options': 'nosniff',
    });
  });
});
