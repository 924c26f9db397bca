import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { articlePage, servePages, type TestSite } from '../support/serve-site.js';
import { walkTo } from '../support/walk.js';

const API = '/api/onboarding';

describe('an onboarding as a whole', () => {
  let site: TestSite;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    site = await servePages({ '/': articlePage('Home', 400) });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('resets to the start, keeping what was stored only when asked to', async () => {
    const user = newActor(app);
    await walkTo(user, 4, site.url);
    const kept = await user.send('POST', `${API}/reset?keep_data=true`);
    expect(kept.body).toMatchObject({ current_step: 1 });
    expect((await user.send('GET', `${API}/status`)).body).toMatchObject({
      current_step: 1,
      completion_percentage: 0,
      completed_at: null,
    });
    expect((await user.send('GET', `${API}/website-analysis`)).body.website_url).toBe(site.url);
    await user.send('POST', `${API}/reset`);
    expect((await user.send('GET', `${API}/website-analysis`)).body).toEqual({});
    expect((await user.send('GET', `${API}/research-preferences`)).body).toBeNull();
    expect((await user.send('GET', `${API}/persona`)).body.corePersona).toBeNull();
    expect((await user.send('POST', `${API}/reset?keep_data=perhaps`)).status).toBe(422);
  });

  it('sends the version as ETag and 304 to a client that has it', async () => {
    const user = newActor(app);
    await user.send('POST', `${API}/start`);
    const first = await user.send('GET', `${API}/status`);
    expect(first.headers['etag']).toBe('"1"');
    const second = await user.send('GET', `${API}/status`, undefined, { 'if-none-match': '"1"' });
    expect(second).toMatchObject({ status: 304, text: '' });
    await user.send('POST', `${API}/step/1/skip`);
    expect((await user.send('GET', `${API}/status`, undefined, { 'if-none-match': '"1"' })).status).toBe(200);
  });

  it('describes the steps to everybody', async () => {
    const answer = await app.inject({ method: 'GET', url: `${API}/config` });
    expect(answer.json()).toMatchObject({ required_steps: [2, 3, 4, 6], optional_steps: [1, 5] });
  });
});
