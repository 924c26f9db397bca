import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { ScopedRead } from '../../src/database/index.js';
import { type LoopbackServer, startLoopbackServer } from '../../src/egress/testing/loopback-server.js';
import { aFingerprint, anAnalysis, storeAnalysis } from '../factories/website-analysis.js';
import { type Actor, newActor, send } from '../support/actors.js';
import { openBreakableDatabase } from '../support/breakable-database.js';
import { createTestApp, testSettings } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import { analyseWebsite } from '../support/walk.js';

const INPUTS = '/api/onboarding/ai-inputs';
const SUMMARY = '/api/onboarding/summary';
const PROFILE = '/api/onboarding/canonical-profile';
const QUALITY = '/api/onboarding/data-quality';

const ARTICLE = [
  'We fix bicycle chains by hand. You bring the bike, and we clean the chain while you wait.',
  'A clean bicycle chain lasts twice as long. Do you ride in winter? Then wipe the chain after every ride.',
  "Don't use thick grease. Thin chain oil reaches the rollers, and it doesn't collect sand.",
  'Our workshop opens at nine. We keep chain oil, brake pads and inner tubes for every bicycle.',
  'You can learn to fix a puncture in ten minutes. We show you how, and you do it yourself.',
  'Most riders change the brake pads too late. Look at them once a month, and you stay safe.',
];

const PAGE = `<!doctype html><html lang="en"><head><title>Bicycle chain care</title></head><body><main>
<h1>Bicycle chain care</h1>${ARTICLE.map((text) => `<p>${text}</p>`).join('\n')}</main></body></html>`;

describe('personalization', () => {
  let app: NestFastifyApplication;
  let site: LoopbackServer;
  beforeAll(async () => {
    site = await startLoopbackServer((request, response) => {
      const isHome = request.url === '/';
      response.writeHead(isHome ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(isHome ? PAGE : 'Not found');
    });
    app = await createTestApp({ EGRESS_ALLOW: site.authority });
  });
  afterAll(async () => {
    await app.close();
    await site[Symbol.asyncDispose]();
  });

  async function expectOk(answer: Promise<{ status: number; text: string }>): Promise<void> {
    const { status, text } = await answer;
    expect({ status, text: status < 300 ? '' : text }).toEqual({ status: 200, text: '' });
  }

  async function onboardedActor(): Promise<Actor> {
    const user = newActor(app, { email: 'ada@spokes.example' });
    expect(await analyseWebsite(user, `${site.origin}/`, { max_pages: 1 })).toMatchObject({ status: 'completed' });
    await expectOk(
      user.send('PUT', '/api/onboarding/research-preferences', { research_depth: 'deep', content_types: ['News'] }),
    );
    await expectOk(user.send('PUT', '/api/onboarding/competitors/wheels.example', { title: 'Wheels' }));
    return user;
  }

  describe('GET /ai-inputs', () => {
    it('gives an unknown user the defaults, flagged and without competitors, and stores nothing', async () => {
      const user = newActor(app);
      const answer = await user.send('GET', INPUTS);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        website_analysis: {
          website_url: null,
          content_types: ['blog', 'video', 'social'],
          writing_style: 'professional',
        },
        competitor_analysis: { top_performers: [] },
        _meta: { is_default: true, reason: 'no_session' },
      });
      expect(answer.body).not.toHaveProperty('research_preferences');
      const sessions = await withClient('superuser', (client) =>
        client.query('select 1 from onboarding_sessions where user_id = $1', [user.userId]),
      );
      expect(sessions.rowCount).toBe(0);
    });

    it('tells a user who has started that the analysis is missing', async () => {
      const user = newActor(app);
      await user.send('POST', '/api/onboarding/start');
      const answer = await user.send('GET', INPUTS);
      expect(answer.body._meta).toMatchObject({ is_default: true, reason: 'no_analysis' });
    });

    it('is made of the website that was read and of what the user said', async () => {
      const user = await onboardedActor();
      const { body } = await user.send('GET', INPUTS);
      expect(body).toMatchObject({
        website_analysis: { website_url: `${site.origin}/`, content_types: ['News'], industry_focus: null },
        competitor_analysis: { top_performers: ['wheels.example'] },
        gap_analysis: { content_gaps: [], content_opportunities: [] },
        keyword_analysis: { search_intent: { intent: null, focus: null } },
        research_preferences: { research_depth: 'Deep', content_types: ['News'], auto_research: null },
        _meta: { is_default: false, reason: null },
      });
      expect(body.website_analysis.writing_style).toEqual(expect.stringMatching(/conversational|neutral|formal/));
      expect(body.keyword_analysis.high_value_keywords).toEqual(
        expect.arrayContaining([expect.stringContaining('chain')]),
      );
      expect(body._meta.missing).toContain('/website_analysis/industry_focus');
    });

    it('is made anew when something was stored since, and not otherwise', async () => {
      const user = newActor(app);
      await user.send('POST', '/api/onboarding/start');
      const industryOf = async () => (await user.send('GET', INPUTS)).body.website_analysis.industry_focus;
      expect(await industryOf()).toBe('general');
      const calls = jest.spyOn(app.get(ScopedRead, { strict: false }), 'call');
      const first = await user.send('GET', INPUTS);
      const [answer] = await Promise.all(calls.mock.results.map(({ value }) => value));
      calls.mockRestore();
      expect(answer).toEqual([{ stamp: expect.any(String), profile: null }]);
      expect(first.body.website_analysis.industry_focus).toBe('general');
      const business = { business_description: 'We bake bread every day.', industry: 'bakery' };
      await expectOk(user.send('PUT', '/api/onboarding/business-info', business));
      expect(await industryOf()).toBe('bakery');
      await user.send('DELETE', '/api/onboarding/session');
      expect(await industryOf()).toBe('general');
    });

    it('never shows what belongs to another user', async () => {
      await onboardedActor();
      const { text } = await newActor(app).send('GET', INPUTS);
      expect(text).not.toMatch(/chain|wheels\.example|127\.0\.0\.1/);
    });

    it('refuses a request without a token', async () => {
      expectProblem(await send(app, 'GET', INPUTS), 401, 'unauthenticated');
    });
  });

  describe('GET /summary', () => {
    it('says who is asking and nothing else about an unknown user', async () => {
      const user = newActor(app, { email: 'ada@spokes.example' });
      const { status, body } = await user.send('GET', SUMMARY);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        user_info: { user_id: user.userId, email: 'ada@spokes.example', first_name: null, last_name: null },
        api_keys: {},
        website_url: null,
        website_analysis: null,
        style_analysis: null,
        research_preferences: {},
        personalization_settings: {},
        integrations: {},
        capabilities: { website_analysis: false, content_optimization: false },
      });
    });

    it('shows what every step holds, keys masked', async () => {
      const user = await onboardedActor();
      const key = 'sk-test-0123456789abcdefwxyz';
      await expectOk(user.send('POST', '/api/onboarding/api-keys', { provider: 'openai', api_key: key }));
      const { body, text } = await user.send('GET', SUMMARY);
      expect(text).not.toContain(key);
      expect(body).toMatchObject({
        api_keys: { openai: '••••wxyz' },
        website_url: `${site.origin}/`,
        website_analysis: { id: 1, pages_analyzed: 1 },
        style_analysis: { writing_style: { tone: expect.any(String) } },
        research_preferences: { research_depth: 'Deep' },
        personalization_settings: { tone: expect.any(String) },
        capabilities: { ai_content_generation: true, website_analysis: true, research_capabilities: false },
        canonical_profile: { competitors: ['wheels.example'], sources: { competitors: 'user' } },
      });
    });

    it.each([0, 99, 100, 6_000])('agrees with the persona routes on readiness with %d words', async (words) => {
      const user = newActor(app);
      await user.send('POST', '/api/onboarding/start');
      const basis = { words, sentences: 8, pages: 5, language: 'eng' };
      if (words > 0) await storeAnalysis(user.userId, anAnalysis(aFingerprint({ basis })));
      const { body: summary } = await user.send('GET', SUMMARY);
      const { body: readiness } = await user.send('GET', '/api/onboarding/persona/readiness');
      expect(summary.persona_readiness.ready).toBe(readiness.ready);
      expect(summary.capabilities.persona_generation).toBe(readiness.ready);
      expect(readiness.missing_data).toEqual(expect.arrayContaining(summary.persona_readiness.missing_data));
    });

    it('never shows what belongs to another user', async () => {
      await onboardedActor();
      const { text } = await newActor(app).send('GET', SUMMARY);
      expect(text).not.toMatch(/chain|wheels\.example|127\.0\.0\.1/);
    });
  });

  describe('GET /canonical-profile', () => {
    it('is what the summary shows, with the source of every field', async () => {
      const user = await onboardedActor();
      const { status, body } = await user.send('GET', PROFILE);
      expect(status).toBe(200);
      const { _meta: meta, ...profile } = body;
      expect((await user.send('GET', SUMMARY)).body.canonical_profile).toEqual(profile);
      const { sources, ...fields } = profile;
      expect(Object.keys(sources).toSorted()).toEqual(Object.keys(fields).toSorted());
      expect(Object.keys(meta)).toEqual(expect.arrayContaining(Object.keys(fields).map((name) => `/${name}`)));
      expect(fields).toMatchObject({ research_depth: 'Deep', competitors: ['wheels.example'], industry: null });
      expect(sources).toMatchObject({ research_depth: 'user', industry: 'default' });
    });

    it('fills nothing in for a new user', async () => {
      const { _meta: meta, sources, ...fields } = (await newActor(app).send('GET', PROFILE)).body;
      expect(Object.keys(meta)).toHaveLength(Object.keys(fields).length);
      expect(new Set(Object.values(sources))).toEqual(new Set(['default']));
      expect(
        Object.values(fields)
          .flat()
          .filter((value) => value !== null),
      ).toEqual([]);
    });
  });

  describe('GET /data-quality', () => {
    it('is none for a new user and better for one who has been onboarded', async () => {
      const before = (await newActor(app).send('GET', QUALITY)).body;
      expect(before).toMatchObject({ overall_score: 0, quality_level: 'none', completeness: 0 });
      expect(before.next_actions.length).toBeGreaterThan(0);
      const after = (await (await onboardedActor()).send('GET', QUALITY)).body;
      expect(after.overall_score).toBeGreaterThan(0.3);
      expect(after).toMatchObject({ validity: 1, freshness: expect.any(Number) });
      expect(after.issues).toContainEqual(expect.objectContaining({ path: '/industry', kind: 'missing' }));
    });
  });

  it.each([INPUTS, SUMMARY, PROFILE, QUALITY])('answers %s in one round trip', async (path) => {
    const user = await onboardedActor();
    const calls = jest.spyOn(app.get(ScopedRead, { strict: false }), 'call');
    await user.send('GET', path);
    const made = calls.mock.calls;
    calls.mockRestore();
    expect(made).toEqual([['read_profile', user.userId, null]]);
  });
});

describe('personalization without a database', () => {
  it.each([INPUTS, SUMMARY, PROFILE, QUALITY])('answers %s with 503, never with defaults', async (path) => {
    const database = await openBreakableDatabase();
    const app = await createApp(testSettings(), database.url);
    try {
      const user = newActor(app);
      expect((await user.send('GET', path)).status).toBe(200);
      await database.cut();
      expectProblem(await user.send('GET', path), 503, 'service_unavailable');
    } finally {
      await app.close();
      await database.cut();
    }
  });
});
