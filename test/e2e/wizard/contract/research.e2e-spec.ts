import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../../support/actors.js';
import { createTestApp } from '../../../support/create-test-app.js';
import { bikes, EXA_KEY } from '../../../support/search-server/discovery-scene.js';
import { type SearchServer, startSearchServer } from '../../../support/search-server/search-server.js';
import { pagesOf, serveSitemap } from '../../../support/serve-sitemap.js';
import { articlePage, serveSite, type TestSite } from '../../../support/serve-site.js';
import { saveKey } from '../../../support/stored-keys.js';
import { jobEnd } from '../../../support/walk.js';
import {
  analysedSitemap,
  analyseSitemap,
  benchmarkReport,
  completedStep,
  detectStyle,
  discoveredCompetitors,
  discoveredProfiles,
  expectShape,
  refusal,
  scheduledTasks,
  sendStep,
  strategicHistory,
} from '../../../support/wizard-contract/index.js';

const STEP3 = '/api/onboarding/step3';
const RUN = '/api/seo/competitive-sitemap-benchmarking/run';
const HISTORY = '/api/seo-dashboard/strategic-insights/history';

describe('step 3 answers the wizard with everything that its page reads', () => {
  let site: TestSite;
  let rival: TestSite;
  let search: SearchServer;
  let app: NestFastifyApplication;
  let user: Actor;

  beforeAll(async () => {
    rival = await serveSitemap(pagesOf('guides', 5));
    site = await serveSite((request, response) => {
      const origin = `http://${request.headers.host ?? ''}`;
      const pages: Readonly<Record<string, string>> = {
        '/': articlePage('Spokes', 300, ['https://www.facebook.com/spokes']),
        '/sitemap.xml': `<urlset><url><loc>${origin}/</loc></url><url><loc>${origin}/shop/chains</loc></url></urlset>`,
      };
      const page = pages[request.url ?? ''];
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page);
    });
    search = await startSearchServer();
    search.accept('exa', EXA_KEY);
    search.knows('exa', [bikes]);
    app = await createTestApp({ EGRESS_ALLOW: `${site.host},${rival.host}`, ...search.variables });
    user = newActor(app);
    await saveKey(user, 'exa', EXA_KEY);
    await detectStyle(user, site.url);
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), rival.close(), search[Symbol.asyncDispose]()]);
  });

  const discover = (actor: Actor, more: object = {}) =>
    actor.send('POST', `${STEP3}/discover-competitors`, {
      user_url: site.url,
      num_results: 25,
      website_analysis_data: null,
      ...more,
    });

  it('finds competitors and profiles, and completes with them although step 2 was never sent', async () => {
    const found = expectShape(discoveredCompetitors, (await discover(user)).body);
    expect(found.competitors.map(({ domain }) => domain)).toContain('bike-doctor.example');
    expect(found.social_media_accounts).toHaveProperty('facebook');
    const again = await user.send('POST', `${STEP3}/discover-social-media`, { user_url: site.url });
    expect(expectShape(discoveredProfiles, again.body).social_media_accounts).toEqual(found.social_media_accounts);
    const sitemap = expectShape(analysedSitemap, (await analyseSitemap(user, site.url, found.competitors)).body);
    const state = { ...found, researchSummary: found.research_summary, sitemapAnalysis: sitemap };
    expectShape(completedStep, (await sendStep(user, 3, state)).body);
  });

  it('a brand-new user, who has no site, no key and no sitemap', async () => {
    const fresh = newActor(app);
    expect(expectShape(discoveredCompetitors, (await discover(fresh, { user_url: '' })).body).competitors).toEqual([]);
    expectShape(analysedSitemap, (await analyseSitemap(fresh, '')).body);
    const { competitive_sitemap_benchmarking: benchmark } = expectShape(
      scheduledTasks,
      (await fresh.send('GET', `${STEP3}/scheduled-tasks-status`)).body,
    );
    expect(benchmark.report).toMatchObject({ available: false, status: null });
    const report = await fresh.send('GET', `${STEP3}/sitemap-benchmark-report`);
    expect(report.status).toBe(404);
    expectShape(refusal, report.body);
    expect(expectShape(strategicHistory, (await fresh.send('GET', HISTORY)).body).history).toEqual([]);
  });

  it('runs the benchmark that the page asks for with every change, and shows its report', async () => {
    const wish = { max_competitors: 5, competitors: [rival.url] };
    await user.send('PUT', `/api/onboarding/competitors/${rival.host}`, { url: rival.url });
    const runs = await Promise.all([user.send('POST', RUN, wish), user.send('POST', RUN, wish)]);
    expect(runs.map(({ status }) => status)).toEqual([200, 200]);
    for (const { job_id: id } of (await user.send('GET', '/api/onboarding/jobs')).body.jobs) await jobEnd(user, id);
    const { body } = await user.send('GET', `${STEP3}/scheduled-tasks-status`);
    const { report } = expectShape(scheduledTasks, body).competitive_sitemap_benchmarking;
    expect(report).toMatchObject({ available: true, error: null });
    const shown = expectShape(benchmarkReport, (await user.send('GET', `${STEP3}/sitemap-benchmark-report`)).body);
    expect(shown.competitors.summaries).toHaveProperty([rival.url]);
  });
});
