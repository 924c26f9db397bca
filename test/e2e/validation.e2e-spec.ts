import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { userWithAnalysis } from '../factories/persona.js';
import { aFingerprint, anAnalysis, storeAnalysis } from '../factories/website-analysis.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { completeStep, walkTo } from '../support/walk.js';
import { articlePage, servePages, type TestSite } from '../support/serve-site.js';

const API = '/api/onboarding';
const SECRET = 'sk-proj-0123456789abcdef0123';

const tryStep = (user: Actor, step: number, data: object = {}) =>
  user.send('POST', `${API}/step/${step}/validate`, { data });
const mayEnter = (user: Actor, step: number) => user.send('GET', `${API}/step/${step}/validate`);
const idsOf = (answer: { body: any }): string[] => answer.body.rules.map(({ id }: { id: string }) => id);

describe('validation of steps', () => {
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

  it('lets a new user enter the first required step and tells what is open before the others', async () => {
    const user = newActor(app);
    expect((await mayEnter(user, 2)).body).toEqual({
      can_proceed: true,
      step_status: 'pending',
      validation_errors: [],
      warnings: [],
      rules: [],
      rules_version: '1',
    });
    expect((await mayEnter(user, 6)).body).toMatchObject({
      can_proceed: false,
      validation_errors: ['Finish step 2, 3, 4 first.'],
      rules: [{ id: 'step6.order.earlier_steps_open', severity: 'error', path: '' }],
    });
  });

  it('stores nothing and starts no session', async () => {
    const user = newActor(app);
    await mayEnter(user, 1);
    for (const step of [1, 2, 3, 4, 5, 6]) expect((await tryStep(user, step)).status).toBe(200);
    await tryStep(user, 1, { api_keys: { openai: SECRET } });
    const rows = await withClient('superuser', (client) =>
      client.query('select 1 from onboarding_sessions where user_id = $1', [user.userId]),
    );
    expect(rows.rowCount).toBe(0);
  });

  it('leaves the state and the log of a user as they are', async () => {
    const user = newActor(app);
    await walkTo(user, 3, site.url);
    const before = await user.send('GET', `${API}/progress`);
    await tryStep(user, 3, { research_depth: 'Expert', competitors: ['rival.example'] });
    await tryStep(user, 1, { api_keys: { openai: SECRET } });
    const after = await user.send('GET', `${API}/progress`);
    expect(after.body).toEqual(before.body);
    expect((await user.send('GET', `${API}/status`)).body.version).toBeGreaterThan(0);
    expect((await user.send('GET', `${API}/competitors`)).body.competitors).toEqual([]);
  });

  it('tells every error of a payload with its path', async () => {
    const user = newActor(app);
    const answer = await tryStep(user, 1, { api_keys: { openai: 'short', nobody: 'a-long-enough-key' } });
    expect(answer.body).toMatchObject({ can_proceed: false, step_status: 'pending' });
    expect(answer.body.rules.map(({ id, path }: { id: string; path: string }) => [id, path])).toEqual([
      ['step1.payload.invalid', 'data.api_keys.openai'],
      ['step1.payload.invalid', 'data.api_keys.nobody'],
    ]);
    expect(answer.body.validation_errors[0]).toMatch(/^data\.api_keys\.openai: must be 8 to 512/);
    expect(idsOf(await tryStep(user, 1))).toEqual(['step1.api_keys.missing']);
    expect(idsOf(await tryStep(user, 2))).toEqual(['step2.website.missing']);
    expect(idsOf(await tryStep(user, 2, { website: 'ftp://x.example' }))).toEqual(['step2.website.no_address']);
    expect(idsOf(await tryStep(user, 2, { website: 'x.example' }))).toEqual(['step2.website.not_analysed']);
  });

  it('warns of a key of an unusual form, without repeating it, once in the trial and once on completion', async () => {
    const user = newActor(app);
    const data = { api_keys: { openai: 'not-an-openai-key' } };
    const trial = await tryStep(user, 1, data);
    expect(trial.body).toMatchObject({ can_proceed: true, warnings: [expect.stringContaining('usually starts with')] });
    expect(trial.text).not.toContain('not-an-openai-key');
    expect((await completeStep(user, 1, data)).body.warnings).toEqual(trial.body.warnings);
  });

  it('refuses the own website as a competitor, on completion too, and only warns of its sub-domain', async () => {
    const user = await userWithAnalysis(app);
    await completeStep(user, 2, { website: 'roastery.example' });
    const own = { competitors: ['beans.example', 'https://roastery.example/about'] };
    expect((await tryStep(user, 3, own)).body).toMatchObject({
      can_proceed: false,
      rules: [{ id: 'cross.competitor.own_site', path: 'data.competitors.1' }],
    });
    expect((await completeStep(user, 3, own)).body).toMatchObject({
      status: 422,
      errors: [{ path: 'data.competitors.1', message: expect.stringContaining('is your own website') }],
    });
    expect((await user.send('GET', `${API}/competitors`)).body.competitors).toEqual([]);
    const part = { competitors: ['shop.roastery.example', 'beans.example', 'beans.example'] };
    const trial = await tryStep(user, 3, part);
    expect(idsOf(trial)).toEqual(['step3.competitors.repeated', 'cross.competitor.own_subdomain']);
    const done = await completeStep(user, 3, part);
    expect([done.status, done.body.warnings]).toEqual([200, trial.body.warnings]);
  });

  it('warns of settings whose provider has no key until the key is there', async () => {
    const user = await userWithAnalysis(app);
    await completeStep(user, 2, { website: 'roastery.example' });
    await user.send('PUT', `${API}/research-preferences`, { recommended_settings: { ai_provider: 'gemini' } });
    expect(idsOf(await mayEnter(user, 3))).toEqual(['cross.provider.without_key']);
    await user.send('POST', `${API}/api-keys`, { provider: 'gemini', api_key: `AIza${'x'.repeat(35)}` });
    expect(idsOf(await mayEnter(user, 3))).toEqual([]);
  });

  it('warns of content types that the own website does not show', async () => {
    const user = newActor(app);
    const analysis = { content_type: { primary_type: 'Blog', secondary_types: ['Case studies'] } };
    await completeStep(user, 2, { website: 'stated.example', analysis });
    const trial = await tryStep(user, 3, { content_types: ['Blog Posts', 'Newsletters'] });
    expect(trial.body.rules).toContainEqual(
      expect.objectContaining({
        id: 'cross.content_types.not_measured',
        severity: 'warning',
        message: expect.stringContaining('shows no Newsletters'),
      }),
    );
  });

  it('says the same about too little text as the readiness of the persona', async () => {
    const little = anAnalysis(aFingerprint({ basis: { words: 40, sentences: 4, pages: 2, language: 'eng' } }));
    const user = await userWithAnalysis(app, little);
    await completeStep(user, 2, { website: 'roastery.example' });
    await completeStep(user, 3, { research_depth: 'Deep' });
    const { body: readiness } = await user.send('GET', `${API}/persona/readiness`);
    const { body: entry } = await mayEnter(user, 4);
    expect(readiness).toMatchObject({ ready: false, missing_data: ['own_text', 'more_pages'] });
    expect(entry.can_proceed).toBe(true);
    expect(entry.rules.map(({ message }: { message: string }) => message)).toEqual(readiness.recommendations);
    expect(entry.warnings).toEqual(['Add text of your own: there are 40 of at least 100 words.']);
  });

  it('warns of a persona that is older than the analysis', async () => {
    const user = newActor(app);
    await walkTo(user, 4, site.url);
    expect(idsOf(await mayEnter(user, 6))).not.toContain('cross.persona.outdated');
    await storeAnalysis(user.userId, anAnalysis(aFingerprint(), { id: 2, analysis_date: '2099-01-01T00:00:00.000Z' }));
    const entry = await mayEnter(user, 6);
    expect(entry.body.can_proceed).toBe(true);
    expect(idsOf(entry)).toContain('cross.persona.outdated');
    expect((await completeStep(user, 6)).body.warnings).toContainEqual(expect.stringContaining('generate the persona'));
  });

  it('reads a payload that is wrapped twice as completing does', async () => {
    const user = newActor(app);
    const answer = await tryStep(user, 1, { data: { api_keys: { openai: SECRET } } });
    expect(answer.body.can_proceed).toBe(true);
  });

  it.each(['0', '7', 'two'])('answers step %s with 404', async (step) => {
    const user = newActor(app);
    for (const method of ['GET', 'POST'] as const) {
      const answer = await user.send(method, `${API}/step/${step}/validate`, method === 'POST' ? {} : undefined);
      expect(answer.body).toMatchObject({ status: 404, code: 'step_not_found' });
    }
  });

  it('lists every rule in the configuration, for everybody', async () => {
    const { validation } = (await newActor(app).send('GET', `${API}/config`)).body;
    expect(validation.version).toBe('1');
    expect(validation.rules).toContainEqual({
      id: 'step2.website.missing',
      severity: 'error',
      path: 'data.website',
      step: 2,
    });
    const keys = validation.rules.map(({ id, step }: { id: string; step: number }) => `${step} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each<[string, object, string]>([
    ['persona', { corePersona: { identity: { api_key: SECRET } } }, 'corePersona.identity.api_key'],
    ['persona', { platform_personas: { blog: { note: SECRET } } }, 'platform_personas.blog.note'],
    ['research-preferences', { writing_style: { password: 'hunter2' } }, 'writing_style.password'],
    ['research-preferences', { content_types: [SECRET] }, 'content_types.0'],
    ['competitors/rival.example', { summary: `use ${SECRET}` }, 'summary'],
    ['competitors/rival.example', { highlights: [SECRET] }, 'highlights.0'],
  ])('refuses a secret in PUT /%s with its path and without repeating it', async (path, body, at) => {
    const user = newActor(app);
    const answer = await user.send('PUT', `${API}/${path}`, body);
    expect(answer.body).toMatchObject({ status: 422, code: 'validation_failed', errors: [{ path: at }] });
    expect(answer.text).not.toMatch(/sk-proj|hunter2/);
  });
});
