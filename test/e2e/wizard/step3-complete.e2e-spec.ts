import { describe, expect, it } from '@jest/globals';
import {
  bikes,
  cakes,
  competitorsOf,
  discoveryScene,
  EXA_KEY,
  saveKey,
} from '../../support/search-server/discovery-scene.js';

import { analyseWebsite } from '../../support/walk.js';
import { expectShape, researchOnResume } from '../../support/wizard-contract/index.js';

const API = '/api/onboarding';
const scene = discoveryScene();

/** Takes the user through step 2 and the calls of step 3, as the wizard does, and returns what the wizard holds then. */
async function researchedState(): Promise<Record<string, any>> {
  const { user, site } = scene;
  await saveKey(user, 'exa', EXA_KEY);
  scene.search.knows('exa', [bikes, cakes]);
  const analysis = await user.send('POST', `${API}/style-detection/complete`, {
    url: site.url,
    include_patterns: true,
    include_guidelines: true,
  });
  const found = await user.send('POST', `${API}/step3/discover-competitors`, {
    user_url: site.url,
    num_results: 25,
    website_analysis_data: analysis.body,
  });
  const sitemap = await user.send('POST', `${API}/step3/analyze-sitemap`, {
    user_url: site.url,
    competitors: [],
    analyze_content_trends: true,
    analyze_publishing_patterns: true,
  });
  return {
    website: site.url,
    analysis: analysis.body,
    competitors: found.body.competitors,
    social_media_accounts: found.body.social_media_accounts,
    researchSummary: found.body.research_summary,
    sitemapAnalysis: sitemap.body,
    userUrl: site.url,
    industryContext: 'Bicycle repair',
    analysisTimestamp: '2026-11-22T10:00:00.000Z',
    stepType: 'research',
    completedAt: '2026-11-22T10:00:00.000Z',
  };
}

const complete = (data: object) => scene.user.send('POST', `${API}/step/3/complete`, { data, validation_errors: [] });

/** What the wizard spreads into its state when it is opened again. */
const restored = async (): Promise<any> => {
  const { onboarding } = (await scene.user.send('GET', `${API}/init`)).body;
  return onboarding.steps[2].data;
};

describe('completing step 3 as the wizard does', () => {
  it('takes the whole state of several MB and gives it back when the wizard is opened elsewhere', async () => {
    const state = await researchedState();
    const avatar = 'iVBORw0KGgo'.repeat(300_000);
    const { status, body } = await complete({ ...state, brandAvatar: { set: true, url: avatar } });
    expect([status, body.step_number, body.warnings]).toEqual([200, 3, null]);
    const kept = {
      competitors: state['competitors'],
      researchSummary: state['researchSummary'],
      sitemapAnalysis: state['sitemapAnalysis'],
      industryContext: 'Bicycle repair',
      social_media_accounts: state['social_media_accounts'],
    };
    expect(body.data).toMatchObject(kept);
    const data = await restored();
    expectShape(researchOnResume, data);
    expect(data).toMatchObject(kept);
    expect((await scene.user.send('GET', `${API}/status`)).body.current_step).toBe(3);
  });

  it('keeps one competitor for each site however its address is written, and none as the user’s that was found', async () => {
    const state = await researchedState();
    const again = { domain: 'www.bike-doctor.example', url: 'http://bike-doctor.example/?from=ads', summary: '' };
    await complete({ ...state, competitors: [...state['competitors'], again] });
    const { competitors, total } = await competitorsOf(scene.user);
    expect(total).toBe(3);
    for (const { origin, stated_by_user: stated } of competitors) expect([origin, stated]).toEqual(['external', []]);
  });

  it('takes a competitor that the user adds for the user’s, without what the wizard fills in', async () => {
    const state = await researchedState();
    const added = {
      url: 'https://added.example',
      domain: 'added.example',
      title: 'added.example',
      summary: 'Manually added competitor',
      relevance_score: 1,
      competitive_insights: { business_model: 'Unknown', target_audience: 'Unknown' },
      content_insights: { content_focus: 'Unknown', content_quality: 'Unknown' },
    };
    await complete({ ...state, competitors: [...state['competitors'], added] });
    const { competitors } = await competitorsOf(scene.user);
    expect(competitors.find(({ domain }: any) => domain === 'added.example')).toMatchObject({
      origin: 'user',
      title: null,
      summary: null,
      relevance_score: null,
      stated_by_user: [],
    });
  });

  it('needs no other call for step 2 than the wizard makes, also when the website was analysed elsewhere', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    const state = { competitors: ['one.example'], stepType: 'research' };
    expect((await complete(state)).status).toBe(409);
    await scene.user.send('POST', '/api/seo/competitive-sitemap-benchmarking/run', { max_competitors: 5 });
    expect((await complete(state)).status).toBe(200);
  });

  it('does not let the wizard take profiles of the own site for research that was done', async () => {
    await scene.user.send('POST', `${API}/style-detection/complete`, { url: scene.site.url });
    expect(await restored()).toBeNull();
    await complete({ research_depth: 'deep', social_media_accounts: {} });
    expect(await restored()).toMatchObject({ competitors: [], social_media_accounts: null });
  });
});
