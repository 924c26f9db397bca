import { describe, expect, it } from '@jest/globals';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import {
  bikes,
  cakes,
  competitorsOf,
  discover,
  discoveryScene,
  EXA_KEY,
  saveKey,
} from '../support/search-server/discovery-scene.js';
import { articlePage, servePages } from '../support/serve-site.js';
import { analyseWebsite, jobEnd } from '../support/walk.js';

const API = '/api/onboarding';
const scene = discoveryScene();

describe('a discovery that is repeated', () => {
  it('keeps what the user states, and what the user removed stays removed until it is named', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes, cakes]);
    await discover(scene.user, { industry_context: 'bicycle repair' });
    await scene.user.send('PUT', `${API}/competitors/bike-doctor.example`, { summary: 'My own words' });
    await scene.user.send('DELETE', `${API}/competitors/cakes.example`);
    scene.search.knows('exa', [{ ...bikes, title: 'Bike Doctor Ltd.' }, cakes]);
    const job = await discover(scene.user, { industry_context: 'bicycle repairs' });
    expect(job.result).toMatchObject({ found: 1, added: 0 });
    const body = await competitorsOf(scene.user);
    expect(body.competitors).toHaveLength(1);
    expect(body.competitors[0]).toMatchObject({
      domain: 'bike-doctor.example',
      origin: 'user',
      title: 'Bike Doctor Ltd.',
      summary: 'My own words',
      stated_by_user: ['summary'],
    });
    expect(body.discovery.filtered).toContainEqual(
      expect.objectContaining({ domain: 'cakes.example', reason: 'removed_by_user' }),
    );
    await discover(scene.user, { industry_context: 'bicycle repair', seeds: ['cakes.example'] });
    expect((await competitorsOf(scene.user)).competitors.map(({ domain }: any) => domain)).toContain('cakes.example');
  });

  it('takes back what the user said when the user does, and shows what was found', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    await discover(scene.user, { industry_context: 'bicycle repair' });
    await scene.user.send('PUT', `${API}/competitors/bike-doctor.example`, { title: 'Mine' });
    const answer = await scene.user.send('PUT', `${API}/competitors/bike-doctor.example`, { title: null });
    expect(answer.body).toMatchObject({ title: 'Bike Doctor', stated_by_user: [] });
  });

  it('is not taken for a statement of the user when the wizard sends it back', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    await discover(scene.user, { industry_context: 'bicycle repair' });
    const { data } = (await scene.user.send('GET', `${API}/step/3`)).body;
    expect(data.competitors[0]).toMatchObject({ origin: 'external', title: 'Bike Doctor' });
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    await scene.user.send('POST', `${API}/step/2/complete`, { data: { website: scene.site.url } });
    const done = await scene.user.send('POST', `${API}/step/3/complete`, { data });
    expect(done.status).toBe(200);
    expect((await competitorsOf(scene.user)).competitors[0]).toMatchObject({ origin: 'external', stated_by_user: [] });
  });
});

describe('discovery and analysis', () => {
  it('stand in columns of their own: a light crawl leaves what was found, and a discovery leaves what was measured', async () => {
    const other = await servePages({
      '/robots.txt': 'User-agent: *\nDisallow: /secret',
      '/': `${articlePage('Bike Doctor', 200, ['/about', '/secret'])}<script type="application/ld+json">{"@context":"https://schema.org","@type":"LocalBusiness","name":"x"}</script>`,
      '/about': articlePage('About the doctor', 150),
      '/secret': articlePage('Secret', 150),
    });
    const crawling = await createTestApp({
      EGRESS_ALLOW: `${scene.site.host},${other.host}`,
      ...scene.search.variables,
    });
    try {
      const user = newActor(crawling);
      await saveKey(user, 'exa', EXA_KEY);
      await analyseWebsite(user, scene.site.url, { max_pages: 1 });
      scene.search.knows('exa', [{ ...bikes, url: other.url }, cakes]);
      await discover(user, {});
      const started = await user.send('POST', `${API}/competitors/analyze`, { domains: [other.host, 'cakes.example'] });
      const job = await jobEnd(user, started.body.job_id);
      expect(job.result).toMatchObject({ analysed: [other.host], failed: [{ domain: 'cakes.example' }] });
      const measured = (await competitorsOf(user)).competitors.find(({ domain }: any) => domain === other.host);
      expect(measured).toMatchObject({
        title: 'Bike Doctor',
        summary: bikes.text,
        relevance: { basis: 'pages', components: { provider_score: { value: 0.8 } } },
        analysis: {
          status: expect.any(String),
          language: 'eng',
          schema_types: ['LocalBusiness'],
          page_types: { home: 1, about: 1 },
        },
      });
      expect(measured.analysis.keyphrases.length).toBeGreaterThan(0);
      expect(JSON.stringify(measured.analysis.pages)).not.toContain('secret');
      await discover(user, { industry_context: 'again' });
      const after = (await competitorsOf(user)).competitors.find(({ domain }: any) => domain === other.host);
      expect(after.analysis).toEqual(measured.analysis);
      await other.close();
      const again = await user.send('POST', `${API}/competitors/analyze`, { domains: [other.host] });
      expect((await jobEnd(user, again.body.job_id)).result.failed).toHaveLength(1);
      const kept = (await competitorsOf(user)).competitors.find(({ domain }: any) => domain === other.host);
      expect(kept.analysis).toMatchObject({ ...measured.analysis, last_failure: { code: 'site_unreachable' } });
      const failed = (await competitorsOf(user)).competitors.find(({ domain }: any) => domain === 'cakes.example');
      expect(failed).toMatchObject({
        title: 'Cakes',
        analysis: { status: 'failed' },
        assessment: { threat_level: 'unknown' },
      });
    } finally {
      await crawling.close();
      await other.close();
    }
  });

  it('are asked of stored competitors only', async () => {
    expectProblem(await scene.user.send('POST', `${API}/competitors/analyze`, {}), 404, 'competitor_not_found');
  });
});

describe('step 3', () => {
  it('shows the profiles of the own site beside the competitors until the user states some', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    expect((await scene.user.send('GET', `${API}/step/3`)).body.data).toBeNull();
    await discover(scene.user, {});
    const { data } = (await scene.user.send('GET', `${API}/step/3`)).body;
    expect(data.social_media_accounts).toEqual({
      facebook: 'https://www.facebook.com/spokes',
      instagram: 'https://www.instagram.com/spokes/',
    });
    expect(data._meta['/social_media_accounts']).toMatchObject({
      origin: 'measured',
      method: 'own_links@1',
      evidence: [{ page_url: scene.site.url }, { page_url: scene.site.url }],
    });
    await scene.user.send('POST', `${API}/step/2/complete`, { data: { website: scene.site.url } });
    const stated = { facebook: 'https://www.facebook.com/mine' };
    const done = await scene.user.send('POST', `${API}/step/3/complete`, {
      data: { research_depth: 'deep', social_media_accounts: stated },
    });
    expect(done.body.data).toMatchObject({ social_media_accounts: stated });
    expect(done.body.data._meta['/social_media_accounts'].origin).toBe('user');
  });

  it('follows a discovery that runs for a user who is there', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    await scene.user.send('POST', `${API}/step/2/complete`, { data: { website: scene.site.url } });
    await discover(scene.user, { seeds: ['one.example'] });
    const { rows } = await withClient('superuser', (client) =>
      client.query('select status from onboarding_steps where user_id = $1 and step_number = 3', [scene.user.userId]),
    );
    expect(rows).toEqual([{ status: 'in_progress' }]);
  });
});
