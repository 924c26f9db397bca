import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newActor } from '../../support/actors.js';
import { expectProblem } from '../../support/problems.js';
import {
  bikes,
  cakes,
  competitorsOf,
  discoveryScene,
  EXA_KEY,
  saveKey,
} from '../../support/search-server/discovery-scene.js';
import { analyseWebsite } from '../../support/walk.js';
import {
  discoveredCompetitors,
  discoveredProfiles,
  expectShape,
  toldFailure,
} from '../../support/wizard-contract/index.js';

const STEP3 = '/api/onboarding/step3';
const scene = discoveryScene();

/** The body as the wizard sends it; members without a value are left out, as JSON does. */
const search = (more: object = {}, user = scene.user) =>
  user.send('POST', `${STEP3}/discover-competitors`, {
    user_url: scene.site.url,
    industry_context: undefined,
    num_results: 25,
    website_analysis_data: null,
    ...more,
  });

describe('POST step3/discover-competitors', () => {
  it('answers with what a search provider found, and says what the list rests on', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    scene.search.knows('exa', [bikes, cakes]);
    const { status, body } = await search({ website_analysis_data: { success: true, style_analysis: {} } });
    expect([status, body.success, body.error]).toEqual([200, true, undefined]);
    expectShape(discoveredCompetitors, body);
    expect(body.competitors.map(({ domain }: any) => domain)).toEqual([
      'bike-doctor.example',
      'cakes.example',
      'partner.example',
    ]);
    expect(body.competitors[0]).toMatchObject({ title: 'Bike Doctor', summary: bikes.text });
    expect(body.research_summary).toMatchObject({
      total_competitors: 3,
      market_insights: expect.stringContaining('from Exa, the links of your own site.'),
    });
    expect(body.social_media_accounts).toEqual({
      facebook: 'https://www.facebook.com/spokes',
      instagram: 'https://www.instagram.com/spokes/',
    });
    expect(body.social_media_citations[0]).toMatchObject({ page_url: scene.site.url });
    expect(scene.search.seen[0]?.body).toMatchObject({ numResults: 25 });
  });

  it('searches once when it is called twice at a time', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    scene.search.behave('exa', { after: sleep(2_000) });
    const answers = await Promise.all([search(), search()]);
    for (const { body } of answers)
      expect(body.competitors.map(({ domain }: any) => domain)).toEqual(['bike-doctor.example']);
    expect(scene.search.seen).toHaveLength(1);
  });

  it('says without a key who could not be asked, and has no null and no invented relevance', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    const { body } = await search();
    expectShape(discoveredCompetitors, body);
    expect(body.success).toBe(true);
    expect(body.message).toContain('No search provider could be asked');
    expect(body.research_summary.key_findings.join(' ')).toContain('No Exa key is stored');
    expect(body.competitors).toEqual([
      expect.objectContaining({ domain: 'partner.example', summary: '', relevance_score: 0 }),
    ]);
    expect(body.competitors[0].relevance.score).toBeNull();
  });

  it('succeeds with nothing when nothing is found', async () => {
    const { status, body } = await search();
    expect([status, body.success, body.competitors, body.total_competitors]).toEqual([200, true, [], 0]);
    expectShape(discoveredCompetitors, body);
  });

  it.each([{ user_url: '' }, { user_url: null }, {}])('lets a user without a website go on: %j', async (body) => {
    const answer = await scene.user.send('POST', `${STEP3}/discover-competitors`, { num_results: 25, ...body });
    expect([answer.status, answer.body.success, answer.body.competitors]).toEqual([200, true, []]);
    expect(answer.body.message).toContain('No website and no industry');
    expectShape(discoveredCompetitors, answer.body);
  });

  it('searches with the industry that a user without a website states', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    await scene.user.send('POST', '/onboarding/business-info', {
      business_description: 'We repair bicycles by hand.',
      industry: 'Bicycle repair',
      target_audience: 'Commuters',
      business_goals: 'More repairs',
      user_id: 1,
    });
    const { body } = await search({ user_url: '' });
    expect([body.success, body.industry_context, body.competitors.length]).toEqual([true, 'Bicycle repair', 1]);
    expect(scene.search.seen[0]).toMatchObject({
      path: '/search',
      body: { query: expect.stringContaining('Bicycle repair') },
    });
  });

  it.each(['http://127.0.0.1:1/', 'ftp://example.com', 'http://[::1]:8000'])(
    'says in the body that %s may not be read, and asks nobody',
    async (userUrl) => {
      await saveKey(scene.user, 'exa', EXA_KEY);
      const { status, body } = await search({ user_url: userUrl });
      expect([status, body.success]).toEqual([200, false]);
      expect(body.error).toMatch(/\S/);
      expectShape(toldFailure, body);
      expect(body).toMatchObject({ competitors: [], research_summary: { total_competitors: 0 } });
      expect(scene.search.seen).toEqual([]);
    },
  );

  it('refuses members of another type with a readable text', async () => {
    const answer = await search({ user_url: 5 });
    expectProblem(answer, 422, 'validation_failed');
    expect(answer.body.detail).toContain('user_url');
    expectProblem(await search({ num_results: 'many' }), 422, 'validation_failed');
  });

  it('shows nothing of it to another user, and keeps it for step 3 of its own', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    const { body: found } = await search();
    const other = newActor(scene.app);
    expect((await search({ user_url: '' }, other)).body.competitors).toEqual([]);
    const { onboarding } = (await scene.user.send('GET', '/api/onboarding/init')).body;
    const { data } = onboarding.steps[2];
    expect(data.competitors).toEqual(found.competitors);
    expect((await competitorsOf(scene.user)).total).toBe(1);
  });
});

describe('POST step3/discover-social-media', () => {
  const find = (body: object) => scene.user.send('POST', `${STEP3}/discover-social-media`, body);
  const profiles = {
    facebook: 'https://www.facebook.com/spokes',
    instagram: 'https://www.instagram.com/spokes/',
  };

  it('reads the start page when the site was not analysed, and stores nothing', async () => {
    const { status, body } = await find({ user_url: scene.site.url });
    expect([status, body]).toEqual([
      200,
      { success: true, message: expect.stringContaining('start page'), social_media_accounts: profiles },
    ]);
    expect((await scene.user.send('GET', '/api/onboarding/website-analyses')).body).toEqual([]);
  });

  it('takes those of the stored analysis', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    expect((await find({ user_url: scene.site.url })).body).toEqual({
      success: true,
      message: expect.stringContaining('stored analysis'),
      social_media_accounts: profiles,
    });
  });

  it.each([{ user_url: '' }, { user_url: 'http://127.0.0.1:1/' }, { user_url: 'http://169.254.169.254/' }])(
    'succeeds with none when there is no site to read: %j',
    async (body) => {
      const answer = await find(body);
      expect([answer.status, answer.body.success, answer.body.social_media_accounts]).toEqual([200, true, {}]);
      expectShape(discoveredProfiles, answer.body);
      expect(answer.body.message).toMatch(/\S/);
    },
  );
});
