import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { withClient } from '../support/database.js';
import { expectProblem } from '../support/problems.js';
import type { TestSite } from '../support/serve-site.js';
import { pagesOf, serveSitemap } from '../support/serve-sitemap.js';
import { jobEnd } from '../support/walk.js';

const API = '/api/onboarding';

let own: TestSite;
let rivals: TestSite[];
let app: NestFastifyApplication;
let user: Actor;
beforeAll(async () => {
  own = await serveSitemap(['/', '/shop/chains', '/shop/tools']);
  rivals = await Promise.all([
    serveSitemap([...pagesOf('guides', 20), ...pagesOf('shop', 10), ...pagesOf('tag', 5)]),
    serveSitemap([...pagesOf('guides', 10), ...pagesOf('workshops', 10)]),
    serveSitemap(null),
    serveSitemap(pagesOf('guides', 9), 'User-agent: *\nDisallow: /'),
  ]);
  app = await createTestApp({ EGRESS_ALLOW: [own, ...rivals].map(({ host }) => host).join(',') });
});
beforeEach(() => {
  user = newActor(app);
});
afterAll(async () => {
  await app.close();
  await Promise.all([own, ...rivals].map((site) => site.close()));
});

const start = (wish: object = {}) => user.send('POST', `${API}/sitemap/benchmark`, { user_url: own.url, ...wish });
const report = () => user.send('GET', `${API}/sitemap/benchmark`);

async function nameRivals(sites: readonly TestSite[] = rivals): Promise<void> {
  for (const { host, url } of sites) await user.send('PUT', `${API}/competitors/${host}`, { url });
}

describe('POST /sitemap/analyze', () => {
  it('counts what the sitemaps of a site list', async () => {
    const { status, body } = await user.send('POST', `${API}/sitemap/analyze`, { user_url: own.url });
    expect(status).toBe(202);
    expect((await jobEnd(user, body.job_id)).result).toMatchObject({
      user_url: own.url,
      sitemap_url: `${own.url}sitemap.xml`,
      total_urls: 3,
      sections: { shop: 2 },
      structure_analysis: { max_path_depth: 2 },
      content_trends: { total_dated_urls: 3, publishing_velocity: null },
      ai_insights: null,
    });
  });

  it('fails with the reason when there is no sitemap to read', async () => {
    const { body } = await user.send('POST', `${API}/sitemap/analyze`, { user_url: rivals[2]?.url });
    expect(await jobEnd(user, body.job_id)).toMatchObject({ status: 'failed', error: { code: 'sitemap_missing' } });
  });

  it('refuses an address that is not public', async () => {
    const answer = await user.send('POST', `${API}/sitemap/analyze`, { user_url: 'http://127.0.0.1:1/' });
    expectProblem(answer, 422, 'egress_refused');
  });
});

describe('the sitemap benchmark', () => {
  it('is not there before it was started, and needs somebody to compare with', async () => {
    expectProblem(await report(), 404, 'benchmark_not_found');
    expectProblem(await start(), 404, 'competitor_not_found');
    expectProblem(await user.send('POST', `${API}/sitemap/benchmark`, {}), 422, 'validation_failed');
  });

  it('compares what was read, and names what could not be', async () => {
    await nameRivals();
    const { body } = await start();
    expect((await jobEnd(user, body.job_id)).result).toEqual({ competitors_analyzed: 2, errors: 2 });
    const { body: found } = await report();
    expect(found).toMatchObject({
      status: 'completed',
      error: null,
      user: { url: own.url, summary: { total_urls: 3 } },
    });
    expect(Object.keys(found.competitors.summaries).sort()).toEqual(
      rivals
        .slice(0, 2)
        .map(({ url }) => url)
        .sort(),
    );
    expect(Object.keys(found.competitors.errors).sort()).toEqual(
      rivals
        .slice(2)
        .map(({ url }) => url)
        .sort(),
    );
    expect(found.competitors.errors[rivals[3]?.url ?? '']).toContain('disallowed by robots');
    expect(found.benchmark).toMatchObject({
      website_url: own.url,
      competitors_analyzed: 2,
      user_sections_count: 1,
      gaps: {
        missing_sections: [
          {
            section: 'guides',
            competitor_presence: 1,
            competitor_count: 2,
            total_url_count: 30,
            competitor_url_count: 30,
          },
        ],
        missing_topics: [{ topic: 'frames', competitor_presence: 1, competitor_count: 2, total_url_count: 55 }],
      },
      opportunities: [
        { type: 'content_volume_gap', metrics: { user: 3, competitor_median: 27.5, competitors: 2 } },
        { type: 'architecture_depth_gap', metrics: { user: 1.33, competitor_median: 3, competitors: 2 } },
      ],
    });
    expect(found.benchmark.competitor_section_leaders[0]).toMatchObject({
      competitor_url: rivals[0]?.url,
      sections_count: 3,
      total_urls: 35,
      publishing_velocity: null,
      span_days: 27,
    });
  });

  it('says that it failed, and why, and keeps the last report', async () => {
    await nameRivals(rivals.slice(0, 1));
    await jobEnd(user, (await start()).body.job_id);
    const failing = await start({ user_url: rivals[2]?.url });
    await jobEnd(user, failing.body.job_id);
    const { body } = await report();
    expect(body).toMatchObject({ status: 'failed', error: expect.stringContaining('sitemap'), user: { url: own.url } });
  });

  it('is stale when it runs for more than ten minutes', async () => {
    await nameRivals(rivals.slice(0, 1));
    await jobEnd(user, (await start()).body.job_id);
    const setStart = (startedAt: Date) =>
      withClient('superuser', (client) =>
        client.query('update research_findings set benchmark_run = $2 where user_id = $1', [
          user.userId,
          JSON.stringify({ status: 'processing', started_at: startedAt.toISOString(), finished_at: null, error: null }),
        ]),
      );
    await setStart(new Date(Date.now() - 590_000));
    expect((await report()).body.status).toBe('processing');
    await setStart(new Date(Date.now() - 610_000));
    expect((await report()).body.status).toBe('stale');
  });

  it('is forgotten with a reset', async () => {
    await nameRivals(rivals.slice(0, 1));
    await jobEnd(user, (await start()).body.job_id);
    await user.send('POST', `${API}/reset`);
    expectProblem(await report(), 404, 'benchmark_not_found');
  });
});
