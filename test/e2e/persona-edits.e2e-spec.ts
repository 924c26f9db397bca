import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { PersonaEditsService } from '../../src/modules/persona/index.js';
import { type SessionChange, SessionsService } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { generatePersona } from '../support/walk.js';
import { personaEvents, userWithAnalysis } from '../factories/persona.js';
import { aFingerprint, anAnalysis, storeAnalysis } from '../factories/website-analysis.js';

const PERSONA = '/api/onboarding/persona';

describe('changes to the persona', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  describe('PUT /persona', () => {
    it("marks what differs as the user's and keeps it when the persona is generated again", async () => {
      const user = await userWithAnalysis(app);
      const generated = await generatePersona(user);
      const edited = await user.send('PUT', PERSONA, { corePersona: { identity: { archetype: 'The Sage' } } });
      expect(edited.status).toBe(200);
      expect(edited.body).toMatchObject({ version: 2, generated_at: generated.generated_at });
      expect(edited.body.corePersona.identity).toEqual({
        ...generated.corePersona.identity,
        archetype: 'The Sage',
      });
      expect(edited.body._meta['/corePersona/identity/archetype'].origin).toBe('user');
      expect(edited.body._meta['/corePersona/identity/persona_name'].origin).toBe('derived');

      const changed = anAnalysis(aFingerprint({ paragraphs: { median_words: 50 } }), { id: 2 });
      await storeAnalysis(user.userId, changed);
      const again = await generatePersona(user);
      expect(again.corePersona.identity.archetype).toBe('The Sage');
      expect(again.corePersona.stylistic_constraints.formatting.paragraphs).toBe('median 50 words per paragraph');
      expect(again._meta['/corePersona/identity/archetype'].origin).toBe('user');
      expect(await personaEvents(user.userId)).toMatchObject([
        { version: 1, origin: 'generated' },
        { version: 2, origin: 'user' },
        { version: 3, origin: 'generated' },
      ]);
    });

    it('stores nothing when the stored persona comes back, in either case', async () => {
      const user = await userWithAnalysis(app);
      const body = await generatePersona(user);
      const camel = await user.send('PUT', PERSONA, {
        corePersona: body.corePersona,
        platformPersonas: body.platformPersonas,
        qualityMetrics: body.qualityMetrics,
        selectedPlatforms: body.selectedPlatforms,
      });
      expect(camel.body).toEqual(body);
      const snake = await user.send('PUT', PERSONA, {
        core_persona: body.corePersona,
        platform_personas: body.platformPersonas,
        quality_metrics: body.qualityMetrics,
        selected_platforms: body.selectedPlatforms,
      });
      expect(snake.body).toEqual(body);
      expect((await user.send('PUT', PERSONA, {})).body).toEqual(body);
    });

    it('takes a whole persona from a user without an analysis', async () => {
      const answer = await newActor(app).send('PUT', PERSONA, {
        corePersona: { identity: { persona_name: 'Ada' } },
        platformPersonas: { blog: { platform_type: 'blog' } },
      });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        version: 1,
        generated_at: null,
        selectedPlatforms: ['blog'],
        qualityMetrics: { linguistic_quality: null },
      });
      expect(answer.body._meta['/corePersona'].origin).toBe('user');
      expect(answer.body._meta['/platformPersonas/blog'].origin).toBe('user');
    });

    it('names what is missing when neither the request nor the store makes a persona', async () => {
      const answer = await newActor(app).send('PUT', PERSONA, {});
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('persona_incomplete');
      expect(answer.body.errors).toMatchObject([{ path: 'corePersona.identity' }, { path: 'platformPersonas' }]);
    });

    it.each([
      [{ corePersona: 'me' }, 'corePersona'],
      [{ platformPersonas: { myspace: { platform_type: 'myspace' } } }, 'platformPersonas.myspace'],
      [{ platformPersonas: { blog: { error: 'failed' } } }, 'platformPersonas.blog'],
      [{ selectedPlatforms: ['blog', 'blog'] }, 'selectedPlatforms'],
      [{ corePersona: { identity: { persona_name: 'a\0b' } } }, 'corePersona'],
      [{ mood: 'good' }, 'mood'],
    ])('refuses %j', async (body, path) => {
      const user = await userWithAnalysis(app);
      await generatePersona(user);
      const answer = await user.send('PUT', PERSONA, body);
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].path).toBe(path);
      expect((await user.send('GET', PERSONA)).body.version).toBe(1);
    });

    it('refuses a document that is nested too deep', async () => {
      const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
      const answer = await newActor(app).send('PUT', PERSONA, { corePersona: deep });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([{ path: 'corePersona', message: 'is nested deeper than 12 levels' }]);
    });

    it('refuses to select a platform without a persona', async () => {
      const user = await userWithAnalysis(app);
      await generatePersona(user, { selected_platforms: ['blog'] });
      const answer = await user.send('PUT', PERSONA, { selectedPlatforms: ['blog', 'twitter'] });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([{ path: 'selectedPlatforms', message: expect.stringContaining('twitter') }]);
    });
  });

  describe('the version history', () => {
    it('restores an earlier version as a new one', async () => {
      const user = await userWithAnalysis(app);
      const first = await generatePersona(user);
      await user.send('PUT', PERSONA, { corePersona: { identity: { archetype: 'The Sage' } } });
      const restored = await user.send('POST', `${PERSONA}/versions/1/restore`);
      expect(restored.status).toBe(200);
      expect(restored.body).toMatchObject({
        version: 3,
        corePersona: first.corePersona,
        platformPersonas: first.platformPersonas,
        _meta: first._meta,
      });
      const history = await user.send('GET', `${PERSONA}/versions`);
      expect(history.body.versions).toMatchObject([
        { version: 3, origin: 'user', is_current: true },
        { version: 2, origin: 'user', is_current: false },
        { version: 1, origin: 'generated', is_current: false },
      ]);
    });

    it('shows a version whole, with what it was made from', async () => {
      const user = await userWithAnalysis(app);
      const persona = await generatePersona(user, { selected_platforms: ['blog'] });
      await user.send('PUT', PERSONA, { corePersona: { identity: { archetype: 'The Sage' } } });
      const first = await user.send('GET', `${PERSONA}/versions/1`);
      expect(first.status).toBe(200);
      expect(first.body).toMatchObject({
        version: 1,
        origin: 'generated',
        analysis_id: 1,
        base_version: 1,
        conflicts: [],
        document: { corePersona: persona.corePersona },
        lineage: {
          analysis_id: 1,
          questions: [
            { task: 'persona-narrative@1', platform: null, model: null, input_hash: null, reason: 'no_key' },
            { task: 'platform-persona@1', platform: 'blog', model: null, input_hash: null, reason: 'no_key' },
          ],
          dropped_claims: [],
        },
      });
      const second = await user.send('GET', `${PERSONA}/versions/2`);
      expect(second.body).toMatchObject({ version: 2, origin: 'user', base_version: 1, lineage: null });
    });

    it('tells what changed between two versions', async () => {
      const user = await userWithAnalysis(app);
      await generatePersona(user, { selected_platforms: ['blog'] });
      await user.send('PUT', PERSONA, { corePersona: { identity: { archetype: 'The Sage' } } });
      const { status, body } = await user.send('GET', `${PERSONA}/versions/1/diff?to=2`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ from: 1, to: 2 });
      expect(body.changes[0]).toEqual({
        pointer: '/corePersona/identity/archetype',
        kind: 'changed',
        before: null,
        after: 'The Sage',
        origin: 'user',
      });
      expect((await user.send('GET', `${PERSONA}/versions/1/diff`)).body).toEqual(body);
      expect((await user.send('GET', `${PERSONA}/versions/2/diff?to=2`)).body.changes).toEqual([]);
      expect((await user.send('GET', `${PERSONA}/versions/1/diff?to=9`)).status).toBe(404);
    });

    it('reports a value of the user that was generated differently since, and keeps it, also after a restore', async () => {
      const user = await userWithAnalysis(app);
      await generatePersona(user);
      const at = '/corePersona/stylistic_constraints/formatting/paragraphs';
      const mine = { stylistic_constraints: { formatting: { paragraphs: 'one sentence each' } } };
      await user.send('PUT', PERSONA, { corePersona: mine });
      await user.send('POST', `${PERSONA}/versions/1/restore`);
      await user.send('POST', `${PERSONA}/versions/2/restore`);
      const changed = anAnalysis(aFingerprint({ paragraphs: { median_words: 50 } }), { id: 2 });
      await storeAnalysis(user.userId, changed);
      const again = await generatePersona(user);
      expect(again.version).toBe(5);
      expect(again.corePersona).toMatchObject(mine);
      expect((await user.send('GET', `${PERSONA}/versions/5`)).body.conflicts).toEqual([
        { pointer: at, yours: 'one sentence each', generated: 'median 50 words per paragraph' },
      ]);
    });

    it('comes in pages', async () => {
      const user = await userWithAnalysis(app);
      for (const platform of ['blog', 'medium', 'twitter']) {
        await generatePersona(user, { selected_platforms: [platform] });
      }
      const first = await user.send('GET', `${PERSONA}/versions?limit=2`);
      expect(first.body.versions).toMatchObject([{ version: 3 }, { version: 2 }]);
      const second = await user.send('GET', `${PERSONA}/versions?limit=2&cursor=${first.body.next_cursor}`);
      expect(second.body.versions).toMatchObject([{ version: 1 }]);
      expect(second.body.next_cursor).toBeNull();
    });

    it.each(['limit=0', 'limit=101', 'cursor=nonsense'])('refuses %s', async (query) => {
      expect((await newActor(app).send('GET', `${PERSONA}/versions?${query}`)).status).toBe(422);
    });

    it.each(['7', '0', '99999999999'])('answers 404 to the unknown version %s', async (version) => {
      const user = await userWithAnalysis(app);
      await generatePersona(user);
      const answer = await user.send('POST', `${PERSONA}/versions/${version}/restore`);
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('persona_version_not_found');
    });
  });

  describe('within the change of another service', () => {
    const within = <T>(user: Actor, work: (change: SessionChange) => Promise<T>): Promise<T> => {
      if (!isUserId(user.userId)) throw new Error('The actor has no user id');
      const { userId } = user;
      return app.get(UserScope).run(userId, () => app.get(SessionsService).change(userId, work));
    };

    it('accepts an empty payload once a persona is stored', async () => {
      const user = await userWithAnalysis(app);
      const edits = app.get(PersonaEditsService);
      await expect(within(user, (change) => edits.saveEditedIn(change, {}))).rejects.toMatchObject({
        problem: { code: 'persona_incomplete', status: 422 },
        errors: [{ path: 'data.corePersona.identity' }, { path: 'data.platformPersonas' }],
      });
      await generatePersona(user);
      expect(await within(user, (change) => edits.saveEditedIn(change, {}))).toMatchObject({ version: 1 });
    });

    it('leaves nothing behind when the change fails', async () => {
      const user = await userWithAnalysis(app);
      await generatePersona(user);
      const failing = within(user, async (change) => {
        await app.get(PersonaEditsService).saveEditedIn(change, { corePersona: { identity: { archetype: 'X' } } });
        throw new Error('later');
      });
      await expect(failing).rejects.toThrow('later');
      expect((await user.send('GET', PERSONA)).body.version).toBe(1);
      expect(await personaEvents(user.userId)).toHaveLength(1);
    });

    it('clears the persona and its history', async () => {
      const user = await userWithAnalysis(app);
      await generatePersona(user);
      await within(user, (change) => app.get(PersonaEditsService).clearIn(change));
      expect((await user.send('GET', PERSONA)).body.corePersona).toBeNull();
      expect((await user.send('GET', `${PERSONA}/versions`)).body.versions).toEqual([]);
      expect((await generatePersona(user)).version).toBe(1);
    });
  });
});
