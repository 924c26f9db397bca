import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { withClient } from '../../support/database.js';
import { type ModelServer, startModelServer } from '../../support/model-server/index.js';
import { saveKey } from '../../support/stored-keys.js';
import { generatePersona, jobEnd } from '../../support/walk.js';
import { userWithAnalysis } from '../../factories/persona.js';
import { aFingerprint, anAnalysis, storePages } from '../../factories/website-analysis.js';

const PERSONA = '/api/onboarding/persona';

describe('the persona', () => {
  let models: ModelServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    models = await startModelServer();
    app = await createTestApp(models.variables);
  });
  beforeEach(() => {
    models.answer({ json: {} });
  });
  afterAll(async () => {
    await app.close();
    await models[Symbol.asyncDispose]();
  });

  /** A user with text and with a key for the model. */
  async function keyHolder(): Promise<Actor> {
    const user = await userWithAnalysis(app);
    await storePages(user.userId, 1, { 'https://roastery.example/': 'We roast slowly. Nobody is in a hurry here.' });
    await saveKey(user, 'openai', 'sk-proj-0123456789abcdefghij');
    return user;
  }

  it('C22 a persona that is days old is read, and made again, like any other', async () => {
    const user = await userWithAnalysis(app);
    await generatePersona(user, { selected_platforms: ['blog'] });
    await withClient('superuser', (client) =>
      client.query(
        "update persona_data set created_at = now() - interval '9 days', updated_at = now() - interval '9 days' where user_id = $1",
        [user.userId],
      ),
    );
    const old = await user.send('GET', PERSONA);
    expect([old.status, old.body.selectedPlatforms]).toEqual([200, ['blog']]);
    expect((await user.send('GET', '/api/onboarding/step4/persona-latest')).body.success).toBe(true);
    const again = await generatePersona(user, { selected_platforms: ['blog'], regenerate: true });
    expect(again).toMatchObject({ version: 2, selectedPlatforms: ['blog'] });
  });

  it('C23 the making of a persona outlives the process that took the request', async () => {
    const queueing = await createTestApp({ JOBS_MODE: 'worker' });
    const user = await userWithAnalysis(queueing);
    const { body } = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: ['blog'] });
    await queueing.close();
    const sameUser = newActor(app, {}, user.userId);
    expect(await jobEnd(sameUser, body.job_id)).toMatchObject({ status: 'completed', progress: 100, error: null });
    expect((await sameUser.send('GET', PERSONA)).body.platformPersonas).toHaveProperty('blog');
  });

  it('C23 a persona that cannot be made says why', async () => {
    const refused = await newActor(app).send('POST', `${PERSONA}/generate`, { selected_platforms: ['blog'] });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('100 words')]);
  });

  it('C24 quality is computed from what was measured, and explained', async () => {
    const rich = await generatePersona(await userWithAnalysis(app), { selected_platforms: ['blog'] });
    const poor = aFingerprint({ words: 150, basis: { words: 150, sentences: 10, pages: 1, language: 'eng' } });
    const thin = await generatePersona(await userWithAnalysis(app, anAnalysis(poor)), { selected_platforms: ['blog'] });
    expect(thin.qualityMetrics.linguistic_quality).toBeLessThan(rich.qualityMetrics.linguistic_quality);
    for (const score of ['overall_score', 'core_completeness', 'linguistic_quality'])
      expect(rich.qualityMetrics.explanations[score]).toMatch(/\d/);
    expect((await newActor(app).send('GET', PERSONA)).body.qualityMetrics).toBeNull();
  });

  it('C25 a platform that failed is listed as failed and is no persona', async () => {
    models.answer(({ user: question }) =>
      question.includes('"platform":"blog"') ? { text: 'I would rather not.' } : { json: {} },
    );
    const persona = await generatePersona(await keyHolder(), { selected_platforms: ['linkedin', 'blog'] });
    expect(Object.keys(persona.platformPersonas)).toEqual(['linkedin']);
    expect(persona.failedPlatforms).toMatchObject([{ platform: 'blog', reason: expect.stringMatching(/\S/) }]);
  });

  it('C26 asking for the persona to be made again makes it again', async () => {
    const user = await keyHolder();
    await generatePersona(user, { selected_platforms: ['blog'] });
    const before = models.asked.length;
    const again = await generatePersona(user, { selected_platforms: ['blog'], regenerate: true });
    expect(again.version).toBe(2);
    expect(models.asked.length).toBeGreaterThan(before);
  });

  it('C27 a text that is handed in is measured', async () => {
    const user = await userWithAnalysis(app);
    const text = 'You can fix most bikes at home with three simple tools. '.repeat(30);
    const { status, body } = await user.send('POST', `${PERSONA}/fidelity`, { text, platform: 'blog' });
    expect([status, body.reason]).toEqual([200, null]);
    expect(body.score).toBeGreaterThanOrEqual(0);
  });
});
