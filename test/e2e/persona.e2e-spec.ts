import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
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
      expect(answer.body.platforms[0]).toMatchObject({ platform: 'twitter', character_limit: 280 });
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
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        corePersona: {
          identity: { persona_name: 'Voice of Hill Roastery', archetype: null },
          linguistic_fingerprint: { sentence_metrics: { average_sentence_length_words: 15.2 } },
        },
        platformPersonas: { linkedin: { platform_type: 'linkedin' }, blog: { platform_type: 'blog' } },
        selectedPlatforms: ['linkedin', 'blog'],
        version: 1,
        generated_at: expect.any(String),
      });
      expect((await user.send('GET', PERSONA)).body).toEqual(answer.body);
      expect(await personaEvents(user.userId)).toEqual([
        { version: 1, origin: 'generated', platforms: ['linkedin', 'blog'] },
      ]);
      expect((await user.send('GET', `${PERSONA}/versions`)).body).toEqual({
        versions: [
          { version: 1, origin: 'generated', analysis_id: 1, created_at: answer.body.updated_at, is_current: true },
        ],
        next_cursor: null,
      });
    });

    it('stores nothing when the outcome is the current persona, unless asked to', async () => {
      const user = await userWithAnalysis(app);
      const first = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: ['twitter'] });
      const again = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: ['twitter'] });
      expect(again.body).toEqual(first.body);
      const asked = await user.send('POST', `${PERSONA}/generate`, {
        selected_platforms: ['twitter'],
        regenerate: true,
      });
      expect(asked.body).toMatchObject({ version: 2, corePersona: first.body.corePersona, _meta: first.body._meta });
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
      const answers = await Promise.all(Array.from({ length: 8 }, () => user.send('POST', `${PERSONA}/generate`, {})));
      expect(new Set(answers.map(({ body }): unknown => body.version))).toEqual(new Set([1]));
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
      const stored = await user.send('POST', `${PERSONA}/generate`, { selected_platforms: ['medium'] });
      expect({ ...stored.body, version: null, generated_at: null, updated_at: null }).toEqual(preview.body);
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
        version: null,
        generated_at: null,
        updated_at: null,
        _meta: {},
      });
    });

    it("does not show another user's persona", async () => {
      const owner = await userWithAnalysis(app);
      await owner.send('POST', `${PERSONA}/generate`, {});
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
    ['POST', '/versions/1/restore'],
  ] as const)('%s /persona%s needs a token', async (method, path) => {
    expect((await send(app, method, `${PERSONA}${path}`)).status).toBe(401);
  });
});
