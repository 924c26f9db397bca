import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { completeStep, jobEnd, walkTo } from '../support/walk.js';
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

  it('tells a new user to begin at step 1 without writing anything', async () => {
    const user = newActor(app);
    expect((await user.send('GET', `${API}/status`)).body).toEqual({
      is_completed: false,
      current_step: 1,
      next_step: 1,
      active_step: null,
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
    await walkTo(user, 4, site.url);
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
      scheduled_tasks: ['research_persona'],
      failed_tasks: null,
    });
    const [followUp] = (await user.send('GET', `${API}/jobs`)).body.jobs;
    expect(await jobEnd(user, followUp.job_id)).toMatchObject({
      kind: 'research_persona_refresh',
      status: 'completed',
    });
    const again = await user.send('POST', `${API}/complete`);
    expect(again.body.scheduled_tasks).toEqual([]);
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
    await walkTo(user, 6, site.url);
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
      'step.started 2',
      'step.skipped 1',
      'step.completed 2',
      'step.completed 3',
      'step.started 4',
      'step.completed 4',
      'step.skipped 5',
      'step.completed 6',
      'session.completed',
    ]);
    expect((await user.send('GET', `${API}/status`)).body.version).toBe(rows.length);
  });

  it('refuses a step out of order with 409 that names what is missing, and stores nothing', async () => {
    const user = newActor(app);
    const answer = await completeStep(user, 4, {
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
    expect((await completeStep(user, 6)).body).toMatchObject({ status: 409, missing: [2, 3, 4] });
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
    await walkTo(user, 6, site.url);
    const before = await user.send('GET', `${API}/status`);
    const redo = await completeStep(user, 2, { website: site.url });
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
    expect((await completeStep(user, 1)).body).toMatchObject({ status: 422, errors: [{ path: 'data.api_keys' }] });
    expect((await completeStep(user, 2, { website: 'ftp://x' })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'data.website' }],
    });
    expect((await completeStep(user, 2, { website: 'https://never-analysed.example' })).body).toMatchObject({
      status: 422,
      code: 'website_not_analysed',
    });
    await walkTo(user, 2, site.url);
    expect((await completeStep(user, 3)).status).toBe(422);
    await completeStep(user, 3, { research_depth: 'Deep' });
    expect((await completeStep(user, 4)).status).toBe(422);
    expect((await user.send('GET', `${API}/status`)).body.current_step).toBe(3);
  });

  it("takes what the client states about its website as the user's own", async () => {
    const user = newActor(app);
    const answer = await completeStep(user, 2, {
      website: 'stated.example',
      analysis: { writing_style: { tone: 'wry' } },
    });
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
    await walkTo(user, 4, site.url);
    const refused = await completeStep(user, 5, { integrations: { wix: { access_token: 'abc' } } });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'data.integrations.wix.access_token' }] });
    expect(refused.text).not.toContain('abc');
    const answer = await completeStep(user, 5, {
      integrations: { wix: { connected: true } },
      notes: 'later',
      unknown: 1,
    });
    expect(answer.body.data).toEqual({ integrations: { wix: { connected: true } }, notes: 'later' });
    expect((await user.send('GET', `${API}/step/5`)).body.data).toEqual(answer.body.data);
  });

  it.each([
    ['a NUL in a note', { notes: 'a\u0000b' }, 'data.notes'],
    ['half a surrogate pair', { integrations: { wix: { name: '\ud800' } } }, 'data.integrations'],
    ['far too much', { integration_status: { text: 'x'.repeat(60_000) } }, 'data.integration_status'],
    ['a NUL in an account', { connected_accounts: [{ name: '\u0000' }] }, 'data.connected_accounts'],
  ])('refuses %s in the integrations with its path', async (_title, data, path) => {
    const user = newActor(app);
    await walkTo(user, 4, site.url);
    expect((await completeStep(user, 5, data)).body).toMatchObject({ status: 422, errors: [{ path }] });
  });

  it('never wipes or doubles anything when a step is completed twice at once', async () => {
    const user = newActor(app);
    await walkTo(user, 2, site.url);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => completeStep(user, 3, { research_depth: 'Basic' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const progress = await user.send('GET', `${API}/progress`);
    expect(progress.body.summary).toMatchObject({ completed_steps: 2, skipped_steps: 1 });
  });
});
