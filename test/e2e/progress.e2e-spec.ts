import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { articlePage, servePages, type TestSite } from '../support/serve-site.js';

const API = '/api/onboarding';

describe('the way through the six steps', () => {
  let site: TestSite;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    site = await servePages({ '/': articlePage('Home', 400, ['/more.html']), '/more.html': articlePage('More', 300) });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  const complete = (user: Actor, step: number, data: object = {}) =>
    user.send('POST', `${API}/step/${step}/complete`, { data });

  async function walkTo(user: Actor, step: number): Promise<void> {
    if (step >= 2) {
      await user.send('POST', `${API}/website-analysis`, { url: site.url });
      await complete(user, 2, { website: site.url });
    }
    if (step >= 3) await complete(user, 3, { research_depth: 'standard', content_types: ['Blog Posts'] });
    if (step >= 4) {
      await user.send('POST', `${API}/persona/generate`, { selected_platforms: ['blog'] });
      await complete(user, 4);
    }
    if (step >= 6) await complete(user, 6);
  }

  it('tells a new user to begin at step 1 without writing anything', async () => {
    const user = newActor(app);
    expect((await user.send('GET', `${API}/status`)).body).toEqual({
      is_completed: false,
      current_step: 1,
      next_step: 1,
      completion_percentage: 0,
      started_at: null,
      last_updated: null,
      completed_at: null,
      can_proceed_to_final: false,
      version: 0,
    });
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ can_resume: false, resume_step: 1 });
    const rows = await withClient('superuser', (client) =>
      client.query('select 1 from onboarding_sessions where user_id = $1', [user.userId]),
    );
    expect(rows.rowCount).toBe(0);
  });

  it('completes with real data, skipping optional steps, and tells the same story everywhere', async () => {
    const user = newActor(app, { email: 'writer@example.com', given_name: 'W', family_name: 'R' });
    await walkTo(user, 4);
    const before = await user.send('GET', `${API}/status`);
    expect(before.body).toMatchObject({
      current_step: 4,
      next_step: 5,
      completion_percentage: 66.67,
      is_completed: false,
      can_proceed_to_final: true,
    });

    const done = await user.send('POST', `${API}/complete`);
    expect(done.body).toMatchObject({
      completion_percentage: 100,
      persona_generated: true,
      scheduled_tasks: [],
      failed_tasks: null,
    });
    const again = await user.send('POST', `${API}/complete`);
    expect(again.body.completed_at).toBe(done.body.completed_at);

    const status = await user.send('GET', `${API}/status`);
    expect(status.body).toMatchObject({
      is_completed: true,
      current_step: 6,
      next_step: 6,
      completed_at: done.body.completed_at,
    });
    const progress = await user.send('GET', `${API}/progress`);
    expect(progress.body.summary).toEqual({
      total_steps: 6,
      completed_steps: 4,
      skipped_steps: 2,
      failed_steps: 0,
      progress_percentage: 100,
    });
    expect(progress.body.steps.map((step: { status: string }) => step.status)).toEqual([
      'skipped',
      'completed',
      'completed',
      'completed',
      'skipped',
      'completed',
    ]);

    const init = await user.send('GET', `${API}/init`);
    expect(init.body.user).toEqual({
      id: user.userId,
      email: 'writer@example.com',
      first_name: 'W',
      last_name: 'R',
      clerk_user_id: user.userId,
    });
    expect(init.body.onboarding).toMatchObject({
      is_completed: true,
      completion_percentage: 100,
      version: status.body.version,
    });
    const [, two, three, four] = init.body.onboarding.steps;
    expect(two.data).toMatchObject({ website: site.url, website_url: site.url, analysis: { website_url: site.url } });
    expect(three.data).toMatchObject({ research_depth: 'Standard', content_types: ['Blog Posts'], competitors: [] });
    expect(four.data).toMatchObject({ selectedPlatforms: ['blog'] });
    expect(four.data.corePersona.linguistic_fingerprint).toBeDefined();
    expect(init.body.session.session_id).toBeDefined();
  });

  it('writes every event of the way in one gapless log', async () => {
    const user = newActor(app);
    await walkTo(user, 6);
    const { rows } = await withClient('superuser', (client) =>
      client.query('select seq, type, step_number from onboarding_events where user_id = $1 order by seq', [
        user.userId,
      ]),
    );
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, index) => index + 1));
    expect(
      rows
        .map(({ type, step_number: step }) => `${type}${step === null ? '' : ` ${step}`}`)
        .filter((entry) => /^(session|step)/.test(entry)),
    ).toEqual([
      'session.started',
      'step.skipped 1',
      'step.completed 2',
      'step.completed 3',
      'step.completed 4',
      'step.skipped 5',
      'step.completed 6',
      'session.completed',
    ]);
    expect((await user.send('GET', `${API}/status`)).body.version).toBe(rows.length);
  });

  it('refuses a step out of order with 409 that names what is missing, and stores nothing', async () => {
    const user = newActor(app);
    const answer = await complete(user, 4, {
      corePersona: { identity: { persona_name: 'A' } },
      platformPersonas: { blog: {} },
    });
    expect(answer.body).toMatchObject({ status: 409, code: 'step_out_of_order', step_number: 4, missing: [2, 3] });
    expect((await user.send('GET', `${API}/persona`)).body.corePersona).toBeNull();
    expect((await user.send('POST', `${API}/complete`)).body).toMatchObject({
      status: 409,
      code: 'onboarding_incomplete',
      missing: [2, 3, 4],
    });
    expect((await complete(user, 6)).body).toMatchObject({ status: 409, missing: [2, 3, 4] });
  });

  it.each(['0', '7', '-1', '1.5', 'two', '99999999999999999999'])('answers step %s with 404', async (step) => {
    const user = newActor(app);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/complete'],
      ['POST', '/skip'],
    ] as const) {
      const answer = await user.send(
        method,
        `${API}/step/${step}${path}`,
        method === 'POST' && path === '/complete' ? {} : undefined,
      );
      expect(answer.body).toMatchObject({ status: 404, code: 'step_not_found' });
    }
  });

  it('skips optional steps only', async () => {
    const user = newActor(app);
    expect((await user.send('POST', `${API}/step/1/skip`)).body).toEqual({
      message: 'Step 1 is skipped',
      step_number: 1,
    });
    expect((await user.send('POST', `${API}/step/2/skip`)).body).toMatchObject({
      status: 409,
      code: 'step_not_optional',
    });
    expect((await user.send('POST', `${API}/step/5/skip`)).body).toMatchObject({
      status: 409,
      code: 'step_out_of_order',
      missing: [2, 3, 4],
    });
  });

  it('keeps progress when a step is redone, and marks what was built on it as stale', async () => {
    const user = newActor(app);
    await walkTo(user, 6);
    const before = await user.send('GET', `${API}/status`);
    const redo = await complete(user, 2, { website: site.url });
    expect(redo.body).toMatchObject({ status: 'completed' });
    const after = await user.send('GET', `${API}/status`);
    expect(after.body).toMatchObject({
      is_completed: true,
      completion_percentage: 100,
      current_step: 6,
      completed_at: before.body.completed_at,
    });
    const progress = await user.send('GET', `${API}/progress`);
    expect(progress.body.steps.map((step: { stale: boolean }) => step.stale)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('needs a key, a website, a research choice and a persona, each told in words', async () => {
    const user = newActor(app);
    expect((await complete(user, 1)).body).toMatchObject({ status: 422, errors: [{ path: 'data.api_keys' }] });
    expect((await complete(user, 2, { website: 'ftp://x' })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'data.website' }],
    });
    expect((await complete(user, 2, { website: 'https://never-analysed.example' })).body).toMatchObject({
      status: 422,
      code: 'website_not_analysed',
    });
    await walkTo(user, 2);
    expect((await complete(user, 3)).status).toBe(422);
    await complete(user, 3, { research_depth: 'Deep' });
    expect((await complete(user, 4)).status).toBe(422);
    expect((await user.send('GET', `${API}/status`)).body.current_step).toBe(3);
  });

  it("takes what the client states about its website as the user's own", async () => {
    const user = newActor(app);
    const answer = await complete(user, 2, { website: 'stated.example', analysis: { writing_style: { tone: 'wry' } } });
    expect(answer.status).toBe(200);
    const latest = await user.send('GET', `${API}/website-analysis`);
    expect(latest.body).toMatchObject({
      website_url: 'https://stated.example',
      writing_style: { tone: 'wry' },
      style_fingerprint: null,
    });
    expect(latest.body._meta['/writing_style'].origin).toBe('user');
  });

  it('keeps integrations and refuses tokens in them', async () => {
    const user = newActor(app);
    await walkTo(user, 4);
    const refused = await complete(user, 5, { integrations: { wix: { access_token: 'abc' } } });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'data.integrations.wix.access_token' }] });
    expect(refused.text).not.toContain('abc');
    const answer = await complete(user, 5, { integrations: { wix: { connected: true } }, notes: 'later', unknown: 1 });
    expect(answer.body.data).toEqual({ integrations: { wix: { connected: true } }, notes: 'later' });
    expect((await user.send('GET', `${API}/step/5`)).body.data).toEqual(answer.body.data);
  });

  it('never wipes or doubles anything when a step is completed twice at once', async () => {
    const user = newActor(app);
    await walkTo(user, 2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => complete(user, 3, { research_depth: 'Basic' })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const progress = await user.send('GET', `${API}/progress`);
    expect(progress.body.summary).toMatchObject({ completed_steps: 2, skipped_steps: 1 });
  });

  it('resets to the start, keeping what was stored only when asked to', async () => {
    const user = newActor(app);
    await walkTo(user, 4);
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
