import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { userWithAnalysis } from '../../factories/persona.js';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { expectProblem } from '../../support/problems.js';
import { completeStep } from '../../support/walk.js';
import { expectShape, latestPersona, personaTask, startedPersonaTask } from '../../support/wizard-contract/index.js';
import { generationRequest, STEP4, taskEnd, wrongPlaces } from '../../support/wizard-persona.js';

describe('the personas of step 4 as the wizard calls them', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  const start = (user: Actor, change: object = {}) =>
    user.send('POST', `${STEP4}/generate-personas-async`, { ...generationRequest(), ...change });

  async function userWithPersona(): Promise<Actor> {
    const user = await userWithAnalysis(app);
    await taskEnd(user, (await start(user)).body.task_id);
    return user;
  }

  const savedVersion = async (user: Actor): Promise<number> =>
    (await user.send('GET', '/api/onboarding/persona')).body.version;

  it('makes a persona of what is stored, and shows it complete in every place that the wizard reads', async () => {
    const user = await userWithAnalysis(app);
    const started = await start(user);
    expect(started.status).toBe(200);
    expectShape(startedPersonaTask, started.body);
    const task = await taskEnd(user, started.body.task_id);
    expect(task).toMatchObject({ status: 'completed', progress: 100, error: null, task_id: started.body.task_id });
    expectShape(personaTask, task);
    expect(task.progress_messages.at(-1).message).toContain('completed');
    expect(task.result.success).toBe(true);
    expect(wrongPlaces(task.result)).toEqual([]);
    expect(Object.keys(task.result.platform_personas).sort()).toEqual(['blog', 'linkedin']);

    const latest = await user.send('GET', `${STEP4}/persona-latest`);
    expect(latest.status).toBe(200);
    expectShape(latestPersona, latest.body);
    expect(latest.body).toEqual({ success: true, persona: task.result });
    expect(latest.body.persona).toMatchObject({
      success: true,
      selected_platforms: ['linkedin', 'blog'],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('starts one job for a double click', async () => {
    const user = await userWithAnalysis(app);
    const [one, other] = await Promise.all([start(user), start(user)]);
    expect(one.body.task_id).toBe(other.body.task_id);
    await taskEnd(user, one.body.task_id);
    expect((await user.send('GET', '/api/onboarding/jobs')).body.jobs).toHaveLength(1);
    expect(await savedVersion(user)).toBe(1);
  });

  it('makes the persona anew when a user who has one asks again, and keeps the edits', async () => {
    const user = await userWithPersona();
    await user.send('POST', `${STEP4}/persona-save`, { core_persona: { identity: { archetype: 'The Sage' } } });
    const again = await start(user);
    const task = await taskEnd(user, again.body.task_id);
    expect(task).toMatchObject({
      status: 'completed',
      result: { core_persona: { identity: { archetype: 'The Sage' } } },
    });
    expect(await savedVersion(user)).toBe(3);
  });

  it('believes nothing of what the body says of user, session or website', async () => {
    const [user, other] = [await userWithAnalysis(app), await userWithAnalysis(app)];
    const onboarding = { websiteAnalysis: { id: 99 }, session_info: { user_id: other.userId }, user_id: other.userId };
    const { body } = await start(user, { onboarding_data: onboarding, user_id: other.userId });
    expect((await taskEnd(user, body.task_id)).status).toBe('completed');
    expect((await other.send('GET', `${STEP4}/persona-latest`)).body.success).toBe(false);
    expect((await other.send('GET', '/api/onboarding/jobs')).body.jobs).toEqual([]);
  });

  it('finds no task of another user, of another kind, of no such id and of what is no id', async () => {
    const user = await userWithPersona();
    const { body } = await user.send('GET', '/api/onboarding/jobs');
    const [job] = body.jobs;
    const other = newActor(app);
    const ids = [job.job_id, '0d6f2c0a-9b1e-4c57-8d2f-3a5cc7b4d0ff', 'nonsense', '%2e%2e%2f'];
    for (const id of ids) {
      const answer = await other.send('GET', `${STEP4}/persona-task/${id}`);
      expectProblem(answer, 404, 'persona_task_not_found');
      expect(answer.body.detail).toMatch(/^Task not found/);
    }
    expect((await user.send('GET', `${STEP4}/persona-task/${job.job_id}`)).status).toBe(200);
  });

  it('says with status 200 that there is no persona', async () => {
    const { status, body } = await newActor(app).send('GET', `${STEP4}/persona-latest`);
    expect([status, body]).toEqual([
      200,
      { success: false, persona: null, message: 'There is no persona yet.', status_code: 404 },
    ]);
  });

  it('says in a text what is missing, and refuses platforms that there are not', async () => {
    const without = newActor(app);
    const refused = await start(without);
    expectProblem(refused, 409, 'persona_needs_text');
    expect(refused.body.detail).toEqual(expect.stringContaining('words'));
    const user = await userWithAnalysis(app);
    expectProblem(await start(user, { selected_platforms: ['fax'] }), 422, 'validation_failed');
  });

  it('stores what the page edits as the edits of the user, and nothing that only comes back as it was shown', async () => {
    const user = await userWithPersona();
    const { persona: shown } = (await user.send('GET', `${STEP4}/persona-latest`)).body;
    const { core_persona, platform_personas, quality_metrics, selected_platforms } = shown;
    const sent = { core_persona, platform_personas, quality_metrics, selected_platforms };
    const unchanged = await user.send('POST', `${STEP4}/persona-save`, sent);
    expect([unchanged.status, unchanged.body.success, await savedVersion(user)]).toEqual([200, true, 1]);

    core_persona.identity.core_belief = 'Slow is good';
    const saved = await user.send('POST', `${STEP4}/persona-save`, sent);
    expect(saved.body.persona.core_persona.identity.core_belief).toBe('Slow is good');
    const { body: stored } = await user.send('GET', '/api/onboarding/persona');
    expect(stored.corePersona.identity).toMatchObject({ core_belief: 'Slow is good', archetype: null });
    const edited = Object.entries<any>(stored._meta).flatMap(([at, meta]) => (meta.origin === 'user' ? [at] : []));
    expect(edited).toEqual(['/corePersona/identity/core_belief']);
  });

  it('lets step 4 be completed with what it was shown, without an edit', async () => {
    const user = await userWithPersona();
    await completeStep(user, 2, { website: 'https://www.roastery.example/' });
    await completeStep(user, 3, { research_depth: 'standard', content_types: ['Blog Posts'] });
    const { persona } = (await user.send('GET', `${STEP4}/persona-latest`)).body;
    const completed = await completeStep(user, 4, {
      corePersona: persona.core_persona,
      platformPersonas: persona.platform_personas,
      qualityMetrics: persona.quality_metrics,
      selectedPlatforms: persona.selected_platforms,
      brandAvatar: { set: true, url: '' },
      voiceClone: { set: true, url: '' },
      stepType: 'personalization',
    });
    expect(completed.status).toBe(200);
    expect(await savedVersion(user)).toBe(1);
  });

  it('offers the platforms of the catalogue', async () => {
    const { body } = await newActor(app).send('GET', `${STEP4}/persona-options`);
    expect(body.success).toBe(true);
    expect(body.available_platforms).toHaveLength(8);
    expect(body.available_platforms[1]).toEqual({ id: 'linkedin', name: 'LinkedIn', description: 'post' });
  });

  it('scores a persona by our rules and stores nothing', async () => {
    const user = await userWithPersona();
    const { persona } = (await user.send('GET', `${STEP4}/persona-latest`)).body;
    const assess = (body: object) => user.send('POST', `${STEP4}/assess-persona-quality`, body);
    const { body } = await assess({ ...persona, user_feedback: 'fine' });
    expect(body).toMatchObject({ success: true, quality_metrics: { overall_score: expect.any(Number) } });
    const poorer = await assess({ core_persona: {}, platform_personas: persona.platform_personas });
    expect(poorer.body.quality_metrics.overall_score).toBeLessThan(body.quality_metrics.overall_score);
    expectProblem(await assess({ core_persona: 'x' }), 422, 'validation_failed');
    expect(await savedVersion(user)).toBe(1);
  });
});
