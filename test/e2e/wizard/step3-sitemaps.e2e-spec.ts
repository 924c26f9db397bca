import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { withClient } from '../../support/database.js';
import { expectProblem } from '../../support/problems.js';
import type { TestSite } from '../../support/serve-site.js';
import { pagesOf, serveSitemap } from '../../support/serve-sitemap.js';
import { completeStep, jobEnd } from '../../support/walk.js';
import {
  analysedSitemap,
  benchmarkReport,
  expectShape,
  scheduledTasks,
  strategicHistory,
} from '../../support/wizard-contract/index.js';

const STEP3 = '/api/onboarding/step3';
const RUN = '/api/seo/competitive-sitemap-benchmarking/run';

/** Nothing of the own site is answered before. */
let held: Promise<void>;
let own: TestSite;
let bare: TestSite;
let rivals: TestSite[];
let app: NestFastifyApplication;
let user: Actor;
beforeAll(async () => {
  own = await serveSitemap(['/', '/shop/chains', '/shop/tools'], '', () => held);
  bare = await serveSitemap(null);
  rivals = await Promise.all([
    serveSitemap([...pagesOf('guides', 20), ...pagesOf('shop', 10)]),
    serveSitemap([...pagesOf('guides', 10), ...pagesOf('workshops', 10)]),
    serveSitemap(null),
  ]);
  app = await createTestApp({ EGRESS_ALLOW: [own, bare, ...rivals].map(({ host }) => host).join(',') });
});
beforeEach(() => {
  user = newActor(app);
  held = Promise.resolve();
});
afterAll(async () => {
  await app.close();
  await Promise.all([own, bare, ...rivals].map((site) => site.close()));
});

async function nameRivals(): Promise<void> {
  for (const { host, url } of rivals) await user.send('PUT', `/api/onboarding/competitors/${host}`, { url });
}

/** The body as the wizard sends it; it names competitors by their domains. */
const analyse = (userUrl: string, competitors = rivals.map(({ host }) => host)) =>
  user.send('POST', `${STEP3}/analyze-sitemap`, {
    user_url: userUrl,
    competitors,
    analyze_content_trends: true,
    analyze_publishing_patterns: true,
  });

/** The body as the wizard sends it with every change; it names competitors by their addresses. */
const run = () => user.send('POST', RUN, { max_competitors: 5, competitors: rivals.map(({ url }) => url) });

const tasks = async () => {
  const { body } = await user.send('GET', `${STEP3}/scheduled-tasks-status`);
  expectShape(scheduledTasks, body);
  return body;
};
const benchmarking = async () => (await tasks()).competitive_sitemap_benchmarking;
const jobs = async (kind: string) =>
  (await user.send('GET', '/api/onboarding/jobs')).body.jobs.filter((job: any) => job.kind === kind);

/** Makes a site the user's own, without reading it. */
const ownSite = (url: string) => completeStep(user, 2, { website: url, analysis: { writing_style: { tone: 'warm' } } });

const NOTHING = {
  competitive_positioning: '',
  content_gaps: [],
  growth_opportunities: [],
  strategic_recommendations: [],
  industry_benchmarks: [],
};

describe('POST step3/analyze-sitemap', () => {
  it('says in sentences what was counted, and how it compares', async () => {
    await nameRivals();
    const { status, body } = await analyse(own.url);
    expect([status, body.success, body.error]).toEqual([200, true, undefined]);
    expect(body).toMatchObject({
      user_url: own.url,
      sitemap_url: `${own.url}sitemap.xml`,
      analysis_data: { total_urls: 3, structure_analysis: { max_path_depth: 2 }, content_trends: expect.any(Object) },
    });
    expect(body.analysis_data.onboarding_insights).toEqual({
      competitive_positioning:
        'Your sitemaps list 3 pages in 1 section, 1.33 path segments deep on average. ' +
        'The median of 2 competitors is 25 pages, 3 path segments deep.',
      content_gaps: ['Section guides: 2 of 2', 'Topic frames: 2 of 2'],
      growth_opportunities: [
        'Competitors list more pages: the median of 2 competitors is 25, yours is 3 pages.',
        expect.stringContaining('the median of 2 competitors is 3, yours is 1.33 path segments on average.'),
      ],
      strategic_recommendations: [
        'List 3 addresses with https instead of http.',
        'Look into a section guides: 2 of 2 competitors have one.',
      ],
      industry_benchmarks: expect.arrayContaining([
        `${rivals[0]?.host}: 30 pages in 2 sections, 1.07 changes a day.`,
        `${rivals[1]?.host}: 20 pages in 2 sections, 1 change a day.`,
      ]),
    });
    expectShape(analysedSitemap, body);
    expect(body.onboarding_insights).toEqual(body.analysis_data.onboarding_insights);
  });

  it('succeeds without competitors, and says that nothing was compared', async () => {
    const { body } = await analyse(own.url, []);
    expect(body).toMatchObject({ success: true, onboarding_insights: { content_gaps: [], industry_benchmarks: [] } });
    expect(body.message).toContain('not compared');
  });

  it('succeeds with empty insights and the reason when there is nothing to read', async () => {
    for (const userUrl of [bare.url, 'http://127.0.0.1:1/', '']) {
      const { status, body } = await analyse(userUrl, []);
      expect([userUrl, status, body.success, body.error]).toEqual([userUrl, 200, true, undefined]);
      expectShape(analysedSitemap, body);
      expect(body.message).toMatch(/\S/);
      expect(body.analysis_data.onboarding_insights).toEqual(NOTHING);
    }
  });

  it('reads once when it is called twice at a time', async () => {
    held = sleep(2_000);
    const answers = await Promise.all([analyse(own.url, []), analyse(own.url, [])]);
    expect(answers.map(({ body }) => body.success)).toEqual([true, true]);
    expect(await jobs('sitemap_analysis')).toHaveLength(1);
  });
});

describe('the benchmark as the wizard runs it', () => {
  beforeEach(async () => {
    await ownSite(own.url);
    await nameRivals();
  });

  it('runs once for many calls, tells how it stands, and shows the report', async () => {
    expectProblem(await user.send('GET', `${STEP3}/sitemap-benchmark-report`), 404, 'benchmark_not_found');
    expect((await benchmarking()).report).toEqual({
      available: false,
      last_run: null,
      error_count: 0,
      status: null,
      error: null,
    });
    const gate = Promise.withResolvers<undefined>();
    held = gate.promise;
    const ofOne = { max_competitors: 5, competitors: [rivals[0]?.url] };
    const first = await run();
    const answers = [first, ...(await Promise.all([run(), run(), user.send('POST', RUN, ofOne)]))];
    const ids = new Set(answers.map(({ status, body }) => `${status} ${body.success} ${body.status} ${body.job_id}`));
    expect(ids.size).toBe(1);
    expect((await jobs('sitemap_benchmark')).length).toBe(1);
    expect((await benchmarking()).report).toMatchObject({ status: 'processing', available: false });
    gate.resolve(undefined);
    await jobEnd(user, first.body.job_id);
    expect(await benchmarking()).toMatchObject({
      bulb: 'green',
      eligible: true,
      reason: null,
      report: { available: true, last_run: expect.any(String), error_count: 1, status: 'available', error: null },
    });
    expect((await run()).body).toEqual({ success: true, status: 'available', job_id: null });
    const { status, body } = await user.send('GET', `${STEP3}/sitemap-benchmark-report`);
    expect(status).toBe(200);
    expectShape(benchmarkReport, body);
    expect(body).toMatchObject({
      timestamp: expect.any(String),
      user: { summary: { total_urls: 3, top_url_patterns: expect.any(Object), file_types: expect.any(Object) } },
      benchmark: {
        competitors_analyzed: 2,
        user_sections_count: 1,
        competitor_section_leaders: [expect.objectContaining({ sections_count: 2 }), expect.any(Object)],
        gaps: { missing_sections: [{ section: 'guides', competitor_presence: 1, competitor_url_count: 30 }] },
        opportunities: expect.any(Array),
      },
    });
    expect(Object.keys(body.competitors.summaries)).toHaveLength(2);
    expect(Object.keys(body.competitors.errors)).toEqual([rivals[2]?.url]);
  });

  it('shows a failure until a later run goes well, and no old report while one runs', async () => {
    await ownSite(bare.url);
    await jobEnd(user, (await run()).body.job_id);
    expect((await benchmarking()).report).toMatchObject({ available: false, status: 'failed' });
    expect((await benchmarking()).report.error).toContain('sitemap');
    await ownSite(own.url);
    const { body } = await run();
    expect(['processing', 'available']).toContain((await benchmarking()).report.status);
    await jobEnd(user, body.job_id);
    expect((await benchmarking()).report).toMatchObject({ available: true, status: 'available', error: null });
    await withClient('superuser', (client) =>
      client.query(
        `update research_findings set benchmark_run = jsonb_set(benchmark_run, '{status}', '"processing"') where user_id = $1`,
        [user.userId],
      ),
    );
    expect((await benchmarking()).report).toMatchObject({ available: false, status: 'failed' });
  });

  it('says in the body why it cannot run, and in the status what is missing', async () => {
    const stranger = newActor(app);
    const { status, body } = await stranger.send('POST', RUN, { max_competitors: 5, competitors: [] });
    expect([status, body.success, body.job_id]).toEqual([200, false, null]);
    expect(body.error).toMatch(/\S/);
    const { body: other } = await stranger.send('GET', `${STEP3}/scheduled-tasks-status`);
    expect(other.competitive_sitemap_benchmarking).toMatchObject({ bulb: 'red', eligible: false });
    expect(other.competitive_sitemap_benchmarking.reason).toMatch(/\S/);
    expectProblem(await stranger.send('GET', `${STEP3}/sitemap-benchmark-report`), 404, 'benchmark_not_found');
  });
});

describe('the rest of the side panel', () => {
  it('promises no reading of competitors that nobody starts, and tells of one that ran', async () => {
    expect((await tasks()).deep_competitor_analysis).toEqual({
      bulb: 'red',
      eligible: false,
      reason: 'No competitors are stored yet.',
      task: { exists: false, status: null, next_execution: null, last_run: null, last_status: null },
    });
    await nameRivals();
    const started = await user.send('POST', '/api/onboarding/competitors/analyze', { max_pages: 1 });
    await jobEnd(user, started.body.job_id);
    expect((await tasks()).deep_competitor_analysis).toMatchObject({
      eligible: false,
      reason: expect.stringContaining('does not run by itself'),
      task: { exists: true, status: 'completed', last_run: expect.any(String), last_status: 'completed' },
    });
  });

  it('has no strategic reports, and says so', async () => {
    const history = await user.send('GET', '/api/seo-dashboard/strategic-insights/history');
    expectShape(strategicHistory, history.body);
    expect([history.status, history.body]).toEqual([200, { history: [] }]);
    const { status, body } = await user.send('POST', '/api/seo-dashboard/strategic-insights/run');
    expect([status, body]).toEqual([200, { success: false, error: expect.stringMatching(/\S/), report: null }]);
  });
});
