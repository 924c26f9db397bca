import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { articlePage, servePages, type TestSite } from '../../support/serve-site.js';
import { STATED_STEPS } from '../../support/stated-steps.js';
import { completeStep, jobEnd, walkTo } from '../../support/walk.js';

const API = '/api/onboarding';

describe('steps and what follows the last one', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    site = await servePages({ '/': articlePage('Spokes', 400, ['/gone.html']) });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  /** A user who stated every step up to one. */
  async function statedTo(last: number): Promise<Actor> {
    const user = newActor(app);
    for (let step = 1; step <= last; step += 1) {
      const { status, text } = await completeStep(user, step, STATED_STEPS[step]);
      if (status !== 200) throw new Error(`Step ${step} was answered with ${status}: ${text}`);
    }
    return user;
  }

  it('C1 finishing the onboarding succeeds', async () => {
    const { status, body } = await (await statedTo(5)).send('POST', `${API}/complete`);
    expect([status, body.completion_percentage, body.persona_generated]).toEqual([200, 100, true]);
    expect(Date.parse(body.completed_at)).not.toBeNaN();
  });

  it('C4 asking whether a step can be entered is answered for every step', async () => {
    const user = newActor(app);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => user.send('GET', `${API}/step/${n}/validate`)));
    expect(answers.map(({ status, body }) => [status, body.can_proceed])).toEqual([
      [200, true],
      [200, true],
      [200, false],
      [200, false],
      [200, false],
      [200, false],
    ]);
  });

  it('C10 a persona makes step 4 completed everywhere, and comes back to the page under the names it was sent with', async () => {
    const user = await statedTo(4);
    const steps = [
      (await user.send('GET', `${API}/init`)).body.onboarding.steps[3],
      (await user.send('GET', `${API}/progress`)).body.steps[3],
      (await user.send('GET', `${API}/step/4`)).body,
    ];
    for (const step of steps)
      expect(step).toMatchObject({
        status: 'completed',
        data: { corePersona: { identity: { persona_name: 'A' } }, selectedPlatforms: ['blog'] },
      });
  });

  it('C12 redoing an earlier step never lowers the progress of a finished user', async () => {
    const user = await statedTo(6);
    const before = (await user.send('GET', `${API}/status`)).body;
    expect(before).toMatchObject({ is_completed: true, current_step: 6, completion_percentage: 100 });
    for (const step of [2, 3, 4, 1]) {
      expect((await completeStep(user, step, STATED_STEPS[step])).status).toBe(200);
      const after = (await user.send('GET', `${API}/status`)).body;
      expect({ ...after, version: 0, last_updated: '' }).toEqual({ ...before, version: 0, last_updated: '' });
    }
  });

  it('C21 every follow-up that finishing tells of is a job that really runs', async () => {
    const user = newActor(app);
    await walkTo(user, 4, site.url);
    const { body } = await user.send('POST', `${API}/complete`);
    expect([body.scheduled_tasks, body.failed_tasks]).toEqual([['research_persona'], null]);
    const [followUp] = (await user.send('GET', `${API}/jobs`)).body.jobs;
    expect(followUp.kind).toBe('research_persona_refresh');
    expect((await jobEnd(user, followUp.job_id)).status).toBe('completed');
  });

  it('C32 the summary shows masked keys as texts, the style, and capabilities that follow from what is stored', async () => {
    const fresh = (await newActor(app).send('GET', `${API}/summary`)).body;
    expect(new Set(Object.values(fresh.capabilities))).toEqual(new Set([false]));
    const user = await statedTo(4);
    const { body } = await user.send('GET', `${API}/summary`);
    expect(body.api_keys).toEqual({ openai: '••••cdef' });
    expect(body.style_analysis.writing_style.tone).toBe('wry');
    expect(body.capabilities).toMatchObject({ ai_content_generation: true, website_analysis: false });
  });

  it('C34 completing a step warns of what it leaves open, and of nothing when there is nothing', async () => {
    const user = newActor(app);
    const keys = await completeStep(user, 1, { api_keys: { anthropic: 'sk-of-another-form-0123' } });
    expect(keys.body.warnings).toEqual([expect.stringContaining('sk-ant-')]);
    const stated = await completeStep(user, 2, STATED_STEPS[2]);
    expect(stated.body.warnings).toEqual([expect.stringMatching(/\S/)]);
    const other = newActor(app);
    const good = await completeStep(other, 1, { api_keys: { anthropic: `sk-ant-api03-${'a1B2'.repeat(20)}` } });
    expect(good.body.warnings).toBeNull();
  });

  it('C35 skipping works for optional steps, is refused for others and stores no key', async () => {
    const user = newActor(app);
    expect((await user.send('POST', `${API}/step/1/skip`)).status).toBe(200);
    expect((await user.send('GET', `${API}/api-keys`)).body.total_providers).toBe(0);
    expectProblem(await user.send('POST', `${API}/step/2/skip`), 409, 'step_not_optional');
    const { body } = await user.send('GET', `${API}/progress`);
    expect(body.steps.slice(0, 2).map(({ status }: { status: string }) => status)).toEqual(['skipped', 'pending']);
  });

  it('C38 finishing finds the website that was analysed', async () => {
    const user = newActor(app);
    await walkTo(user, 6, site.url);
    const job = (await user.send('POST', `${API}/complete`)).body;
    expect(job.completion_percentage).toBe(100);
    for (const path of ['summary', 'website-analysis'])
      expect((await user.send('GET', `${API}/${path}`)).body.website_url).toBe(site.url);
    expect((await user.send('GET', `${API}/ai-inputs`)).text).toContain(new URL(site.url).host);
  });
});
