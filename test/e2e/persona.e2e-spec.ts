import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { completeStep, generatePersona, jobEnd } from '../support/walk.js';
import { personaEvents, userWithAnalysis } from '../factories/persona.js';
import { anAnalysis, anUnmeasurableFingerprint } from '../factories/website-analysis.js';

const PERSONA = '/api/onboarding/persona';

describe('the persona routes', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  describe('GET /persona/platforms', () => {
    it('lists every platform with its limits, without a token', async () => {
      const answer = await send(app, 'GET', `${PERSONA}/platforms`);
      expect(answer.status).toBe(200);
      expect(answer.body.platforms).toHaveLength(8);
      expect(answer.body.platforms[0]).toMatchObject({ platform: 'twitter', aliases: ['x'], character_limit: 280 });
      expect(answer.body.default_platforms).toEqual(['linkedin', 'blog']);
    });
  });

  describe('GET /persona/readiness', () => {
    it('names the website analysis as missing for a new user', async () => {
      const answer = await newActor(app).send('GET', `${PERSONA}/readiness`);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        ready: false,
        data_sufficiency: 0,
        missing_data: ['website_analysis'],
        words_of_own_text: 0,
        pages: 0,
      });
    });

    it('is ready with enough words', async () => {
      const user = await userWithAnalysis(app);
      const answer = await user.send('GET', `${PERSONA}/readiness`);
      expect(answer.body).toMatchObject({ ready: true, words_of_own_text: 2_400, pages: 4 });
    });
  });

  describe('POST /persona/generate', () => {
    it('makes and stores a persona for LinkedIn and the blog, with one version and one event', async () => {
      const user = await userWithAnalysis(app);
      const answer = await user.send('POST', `${PERSONA}/generate`, {});
      expect(answer.status).toBe(202);
      expect(answer.body).toMatchObject({ kind: 'persona_generation', status: 'queued' });
      expect(answer.headers.location).toBe(`/api/onboarding/jobs/${answer.body.job_id}`);
      const job = await jobEnd(user, answer.body.job_id);
      expect(job).toMatchObject({
        status: 'completed',
        progress: 100,
        result: { version: 1, failed_platforms: [], conflicts: [] },
      });
      expect(job.messages).toEqual([
        'Making a persona for linkedin, blog',
        'Describing who writes',
        'Adapting the voice to linkedin, blog',
      ]);
      const { body: persona } = await user.send('GET', PERSONA);
      expect(persona).toMatchObject({
        corePersona: {
          identity: { persona_name: 'Voice of Hill Roastery', archetype: null },
          linguistic_fingerprint: { sentence_metrics: { average_sentence_length_words: 15.2 } },
        },
        platformPersonas: { linkedin: { platform_type: 'linkedin' }, blog: { platform_type: 'blog' } },
        selectedPlatforms: ['linkedin', 'blog'],
        failedPlatforms: [],
        version: 1,
        generated_at: expect.any(String),
      });
      expect(await personaEvents(user.userId)).toEqual([
        { version: 1, origin: 'generated', platforms: ['linkedin', 'blog'] },
      ]);
      expect((await user.send('GET', `${PERSONA}/versions`)).body).toEqual({
        versions: [
          { version: 1, origin: 'generated', analysis_id: 1, created_at: persona.updated_at, is_current: true },
        ],
        next_cursor: null,
      });
    });

    it('is the same persona for two users with the same text and no key', async () => {
      const [one, other] = [await userWithAnalysis(app), await userWithAnalysis(app)];
      const [first, second] = [await generatePersona(one), await generatePersona(other)];
      const timeless = (persona: object): object => ({ ...persona, generated_at: null, updated_at: null });
      expect(timeless(second)).toEqual(timeless(first));
    });

    it('puts the fourth step in progress as soon as it is reachable', async () => {
      const user = await userWithAnalysis(app);
      await completeStep(user, 2, { website: 'https://www.roastery.example/' });
      await completeStep(user, 3, { research_depth: 'standard', content_types: ['Blog Posts'] });
      await generatePersona(user);
      const { body } = await user.send('GET', '/api/onboarding/progress');
      expect(body.steps[3]).toMatchObject({ step_number: 4, status: 'in_progress' });
    });

    it('takes x for twitter', async () => {
      const user = await userWithAnalysis(app);
      expect((await generatePersona(user, { selected_platforms: ['x'] })).selectedPlatforms).toEqual(['twitter']);
      const refused = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: ['x', 'twitter'] });
      expect(refused.status).toBe(422);
    });

    it('stores nothing when the outcome is the current persona, unless asked to', async () => {
      const user = await userWithAnalysis(app);
      const first = await generatePersona(user, { selected_platforms: ['twitter'] });
      expect(await generatePersona(user, { selected_platforms: ['twitter'] })).toEqual(first);
      const asked = await generatePersona(user, { selected_platforms: ['twitter'], regenerate: true });
      expect(asked).toMatchObject({ version: 2, corePersona: first.corePersona, _meta: first._meta });
    });

    it('tells how many words there are and are needed', async () => {
      const user = await userWithAnalysis(app, anAnalysis(anUnmeasurableFingerprint(99)));
      const answer = await user.send('POST', `${PERSONA}/generate`, {});
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'persona_needs_text', words_of_own_text: 99, words_needed: 100 });
      expect(answer.body.detail).toContain('at least 100 words');
    });

    it('needs an analysis', async () => {
      const answer = await newActor(app).send('POST', `${PERSONA}/generate`, {});
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'persona_needs_text', words_of_own_text: 0 });
    });

    it.each([[[]], [['linkedin', 'linkedin']], [['myspace']], ['linkedin']])(
      'refuses the platforms %j',
      async (selected) => {
        const user = await userWithAnalysis(app);
        const answer = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: selected });
        expect(answer.status).toBe(422);
        expect(answer.body.errors[0].path).toBe('selected_platforms');
      },
    );

    it('ends parallel calls with one version', async () => {
      const user = await userWithAnalysis(app);
      await Promise.all(Array.from({ length: 8 }, () => generatePersona(user)));
      expect(await personaEvents(user.userId)).toHaveLength(1);
    });
  });

  describe('POST /persona/preview', () => {
    it('answers what generate would store, and stores nothing', async () => {
      const user = await userWithAnalysis(app);
      const preview = await user.send('POST', `${PERSONA}/preview`, { selected_platforms: ['medium'] });
      expect(preview.status).toBe(200);
      expect(preview.body).toMatchObject({ version: null, generated_at: null, updated_at: null });
      expect((await user.send('GET', PERSONA)).body.corePersona).toBeNull();
      const stored = await generatePersona(user, { selected_platforms: ['medium'] });
      expect({ ...stored, version: null, generated_at: null, updated_at: null }).toEqual(preview.body);
    });
  });

  describe('GET /persona', () => {
    it('answers nulls to a user without a persona', async () => {
      const answer = await newActor(app).send('GET', PERSONA);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        corePersona: null,
        platformPersonas: {},
        qualityMetrics: null,
        selectedPlatforms: [],
        failedPlatforms: [],
        version: null,
        generated_at: null,
        updated_at: null,
        _meta: {},
      });
    });

    it("does not show another user's persona", async () => {
      const owner = await userWithAnalysis(app);
      await generatePersona(owner);
      const other = newActor(app);
      expect((await other.send('GET', PERSONA)).body.corePersona).toBeNull();
      expect((await other.send('POST', `${PERSONA}/versions/1/restore`)).status).toBe(404);
    });
  });

  it.each([
    ['GET', '/readiness'],
    ['POST', '/generate'],
    ['POST', '/preview'],
    ['GET', ''],
    ['PUT', ''],
    ['GET', '/versions'],
    ['GET', '/versions/1'],
    ['GET', '/versions/1/diff'],
    ['POST', '/versions/1/restore'],
  ] as const)('%s /persona%s needs a token', async (method, path) => {
    expect((await send(app, method, `${PERSONA}${path}`)).status).toBe(401);
  });
});
