import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ResearchMissingError, ResearchService, type Step3Data } from '../../src/modules/research/index.js';
import { type SessionChange, SessionsService } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';

const PREFERENCES = '/api/onboarding/research-preferences';
const COMPETITORS = '/api/onboarding/competitors';

interface EventRow {
  readonly type: string;
  readonly payload: unknown;
  readonly step_number: number | null;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** Runs work on the user's session as another module would. */
function change<T>({ userId }: Actor, work: (change: SessionChange) => Promise<T>): Promise<T> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  return app.get(UserScope).run(userId, () => app.get(SessionsService).change(userId, work));
}

const completeStep = (actor: Actor, payload: Record<string, unknown>): Promise<Step3Data> =>
  change(actor, (current) => app.get(ResearchService).completeStepIn(current, payload));

async function eventsOf(actor: Actor): Promise<EventRow[]> {
  const { rows } = await withClient('superuser', (client) =>
    client.query<EventRow>('select type, payload, step_number from onboarding_events where user_id = $1 order by seq', [
      actor.userId,
    ]),
  );
  return rows;
}

describe('research preferences', () => {
  it('are null until the user states one', async () => {
    const answer = await newActor(app).send('GET', PREFERENCES);
    expect([answer.status, answer.text]).toEqual([200, 'null']);
  });

  it('are stored in canonical form and answered in the shape of GET', async () => {
    const user = newActor(app);
    const saved = await user.send('PUT', PREFERENCES, {
      research_depth: 'comprehensive',
      content_types: [' blog posts', 'Podcasts', 'BLOG POSTS'],
      auto_research: false,
      target_audience: { primary: 'gardeners' },
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toEqual({
      research_depth: 'Comprehensive',
      content_types: ['Blog Posts', 'Podcasts'],
      auto_research: false,
      factual_content: null,
      writing_style: null,
      content_characteristics: null,
      target_audience: { primary: 'gardeners' },
      recommended_settings: null,
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
    expect((await user.send('GET', PREFERENCES)).body).toEqual(saved.body);
    expect(await eventsOf(user)).toMatchObject([
      { type: 'session.started' },
      { type: 'research_preferences.saved', step_number: 3, payload: { research_depth: 'Comprehensive' } },
    ]);
  });

  it('keep what a later request does not name, and give back what it sets to null', async () => {
    const user = newActor(app);
    await user.send('PUT', PREFERENCES, {
      research_depth: 'Deep',
      content_types: ['News'],
      factual_content: true,
      writing_style: { tone: 'warm' },
    });
    const changed = await user.send('PUT', PREFERENCES, {
      research_depth: 'Basic',
      content_types: null,
      writing_style: null,
    });
    expect(changed.body).toMatchObject({
      research_depth: 'Basic',
      content_types: [],
      factual_content: true,
      writing_style: null,
    });
  });

  it('belong to one user', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    await alice.send('PUT', PREFERENCES, { research_depth: 'Deep' });
    expect((await bob.send('GET', PREFERENCES)).body).toBeNull();
  });

  it.each([
    ['an empty request', {}, ''],
    ['an unknown depth', { research_depth: 'deeper' }, 'research_depth'],
    ['no content type', { content_types: [] }, 'content_types'],
    [
      '21 content types',
      { content_types: Array.from({ length: 21 }, (_unused, index) => `t${index}`) },
      'content_types',
    ],
    ['a long content type', { content_types: ['x'.repeat(61)] }, 'content_types'],
    ['a blank content type', { content_types: [' '] }, 'content_types'],
    ['content types that are text', { content_types: 'News' }, 'content_types'],
    ['a flag that is text', { auto_research: 'true' }, 'auto_research'],
    ['a section that is a list', { writing_style: [] }, 'writing_style'],
    ['a section over 20 kB', { target_audience: { text: 'x'.repeat(20_000) } }, 'target_audience'],
    ['a section with a NUL', { recommended_settings: { text: 'a\u0000' } }, 'recommended_settings'],
    ['an unknown field', { user_id: 'bob' }, 'user_id'],
  ])('refuse %s', async (_case, body, path) => {
    const answer = await newActor(app).send('PUT', PREFERENCES, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(path);
  });
});

describe('competitors', () => {
  it('are none for a new user', async () => {
    const answer = await newActor(app).send('GET', COMPETITORS);
    expect([answer.status, answer.body]).toEqual([200, { competitors: [], total: 0, discovery: null }]);
  });

  it('are added by domain, and described without inventing what the user did not say', async () => {
    const user = newActor(app);
    const added = await user.send('PUT', `${COMPETITORS}/www.Example.com`, { title: 'Example' });
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({
      domain: 'example.com',
      url: 'https://www.example.com/',
      title: 'Example',
      summary: null,
      relevance_score: null,
      highlights: [],
      origin: 'user',
    });
    const list = await user.send('GET', COMPETITORS);
    expect(list.body).toEqual({ competitors: [added.body], total: 1, discovery: null });
    expect((await eventsOf(user)).at(-1)).toMatchObject({
      type: 'competitors.saved',
      step_number: 3,
      payload: { domains: ['example.com'] },
    });
  });

  it('keep what a later description does not name, and give back what it sets to null', async () => {
    const user = newActor(app);
    const first = { url: 'https://example.com/shop', title: 'Example', summary: 'Sells', highlights: ['Cheap'] };
    await user.send('PUT', `${COMPETITORS}/example.com`, first);
    const changed = await user.send('PUT', `${COMPETITORS}/example.com`, { summary: null, highlights: ['Fast'] });
    expect(changed.body).toMatchObject({
      url: 'https://example.com/shop',
      title: 'Example',
      summary: null,
      highlights: ['Fast'],
    });
    expect((await user.send('GET', COMPETITORS)).body.total).toBe(1);
  });

  it('are removed once, then answer 404', async () => {
    const user = newActor(app);
    await user.send('PUT', `${COMPETITORS}/example.com`, {});
    expect((await user.send('DELETE', `${COMPETITORS}/www.example.com`)).status).toBe(204);
    const again = await user.send('DELETE', `${COMPETITORS}/example.com`);
    expect([again.status, again.body.code]).toEqual([404, 'competitor_not_found']);
    expect((await eventsOf(user)).at(-1)).toMatchObject({ type: 'competitors.saved', payload: { domains: [] } });
  });

  it('belong to one user', async () => {
    const [alice, bob] = [newActor(app), newActor(app)];
    await alice.send('PUT', `${COMPETITORS}/example.com`, {});
    expect((await bob.send('GET', COMPETITORS)).body.total).toBe(0);
    expect((await bob.send('DELETE', `${COMPETITORS}/example.com`)).status).toBe(404);
    expect((await alice.send('GET', COMPETITORS)).body.total).toBe(1);
  });

  it.each([
    ['a path that is no domain', 'intranet', {}, 'domain'],
    ['an address on another domain', 'example.com', { url: 'https://other.com' }, 'url'],
    ['an address that is none', 'example.com', { url: 'javascript:alert(1)' }, 'url'],
    ['a long title', 'example.com', { title: 'x'.repeat(501) }, 'title'],
    ['a title with a NUL', 'example.com', { title: 'a\u0000' }, 'title'],
    ['highlights that are no texts', 'example.com', { highlights: [7] }, 'highlights'],
    ['a score of the user’s own', 'example.com', { relevance_score: 1 }, 'relevance_score'],
  ])('refuse %s', async (_case, domain, body, path) => {
    const answer = await newActor(app).send('PUT', `${COMPETITORS}/${domain}`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe(path);
  });
});

describe('completing step 3', () => {
  it('stores what the wizard sends and returns what the step holds', async () => {
    const user = newActor(app);
    const data = await completeStep(user, {
      competitors: [{ url: 'https://www.a.com', title: 'A', relevance_score: 0.6, favicon: 'a.ico' }, 'b.com'],
      researchSummary: { total_competitors: 2, market_insights: 'Crowded' },
      social_media_accounts: { linkedin: 'https://linkedin.com/company/mine' },
      industryContext: 'gardening',
      stepType: 'research',
    });
    expect(data).toMatchObject({
      research_depth: null,
      content_types: [],
      auto_research: null,
      factual_content: null,
      competitors: [
        { domain: 'a.com', title: 'A', relevance_score: 0.6, favicon: 'a.ico', origin: 'user' },
        { domain: 'b.com', title: 'b.com', summary: '', relevance_score: 0, highlights: [] },
      ],
      researchSummary: { total_competitors: 2 },
      sitemapAnalysis: null,
      industryContext: 'gardening',
      social_media_accounts: { linkedin: 'https://linkedin.com/company/mine' },
    });
    expect((await user.send('GET', PREFERENCES)).body).toBeNull();
    expect((await user.send('GET', COMPETITORS)).body.competitors).toMatchObject([
      { domain: 'a.com', relevance_score: 0.6 },
      { domain: 'b.com', title: null, summary: null, relevance_score: null },
    ]);
  });

  it('wipes nothing when it is repeated with less, or with its own fill-ins', async () => {
    const user = newActor(app);
    const first = await completeStep(user, {
      research_depth: 'Deep',
      content_types: ['News'],
      competitors: [{ url: 'https://a.com', title: 'A', summary: 'Sells' }, 'b.com'],
      sitemapAnalysis: { success: true },
    });
    expect(await completeStep(user, {})).toEqual(first);
    expect(await completeStep(user, { competitors: [], sitemapAnalysis: null, content_types: [] })).toEqual(first);
    expect(await completeStep(user, { ...first })).toEqual(first);
  });

  it('needs something to go on and stores nothing without it', async () => {
    const user = newActor(app);
    const attempt = completeStep(user, { auto_research: true, industryContext: 'gardening', competitors: [] });
    await expect(attempt).rejects.toBeInstanceOf(ResearchMissingError);
    expect(await eventsOf(user)).toEqual([]);
  });

  it('goes on with what was stored before', async () => {
    const user = newActor(app);
    await user.send('PUT', `${COMPETITORS}/example.com`, {});
    expect((await completeStep(user, {})).competitors).toMatchObject([{ domain: 'example.com' }]);
  });

  it('makes a discovered competitor the user’s only when the user describes it otherwise', async () => {
    const user = newActor(app);
    await completeStep(user, { competitors: [{ url: 'https://a.com', title: 'A', summary: 'Sells' }, 'b.com'] });
    await withClient('superuser', (client) =>
      client.query("update competitor_analyses set origin = 'external' where user_id = $1", [user.userId]),
    );
    const same = await completeStep(user, {
      competitors: [{ url: 'https://a.com', title: 'A', summary: '' }, 'b.com'],
    });
    expect(same.competitors.map(({ origin }) => origin)).toEqual(['external', 'external']);
    const other = await completeStep(user, { competitors: [{ url: 'https://b.com', title: 'Bee' }] });
    expect(other.competitors).toMatchObject([
      { domain: 'b.com', title: 'Bee', origin: 'user' },
      { domain: 'a.com', summary: 'Sells', origin: 'external' },
    ]);
  });

  it('keeps at most 100 competitors', async () => {
    const user = newActor(app);
    const many = Array.from({ length: 100 }, (_unused, index) => `site${index}.com`);
    expect((await completeStep(user, { competitors: many })).competitors).toHaveLength(100);
    const answer = await user.send('PUT', `${COMPETITORS}/one-more.com`, {});
    expect([answer.status, answer.body.code]).toEqual([422, 'too_many_competitors']);
    expect((await user.send('GET', COMPETITORS)).body.total).toBe(100);
  });

  it('is forgotten by a reset', async () => {
    const user = newActor(app);
    await completeStep(user, { research_depth: 'Deep', competitors: ['a.com'] });
    await change(user, (current) => app.get(ResearchService).clearIn(current));
    expect((await user.send('GET', PREFERENCES)).body).toBeNull();
    expect((await user.send('GET', COMPETITORS)).body.total).toBe(0);
  });
});
