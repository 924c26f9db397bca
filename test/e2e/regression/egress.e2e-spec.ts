import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { articlePage, serveSite, type TestSite } from '../../support/serve-site.js';
import { analyseWebsite, jobEnd } from '../../support/walk.js';
import { detectStyle } from '../../support/wizard-contract/index.js';

const API = '/api/onboarding';
const INWARD = [
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.12/',
  'http://127.0.0.1:8000/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/',
  'http://localhost/',
  'http://2130706433/',
];

describe('addresses that users give', () => {
  let guarded: TestSite;
  let site: TestSite;
  let app: NestFastifyApplication;
  /** Paths that somebody asked of the server that must not be reached. */
  const reached: string[] = [];

  beforeAll(async () => {
    guarded = await serveSite((request, response) => {
      reached.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage('Secrets of the house', 200));
    });
    site = await serveSite((request, response) => {
      const { url } = request;
      if (url === '/robots.txt') response.writeHead(200).end(`Sitemap: ${guarded.url}sitemap.xml`);
      else if (url === '/leads-inward') response.writeHead(302, { location: `${guarded.url}secrets` }).end();
      else if (url === '/sitemap.xml')
        response
          .writeHead(200, { 'content-type': 'application/xml' })
          .end(`<sitemapindex><sitemap><loc>${guarded.url}inner.xml</loc></sitemap></sitemapindex>`);
      else response.writeHead(200, { 'content-type': 'text/html' }).end(articlePage('Home', 200, [`${guarded.url}x`]));
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), guarded.close()]);
  });

  it.each(INWARD)('S12 %s is not fetched, whichever route is given it', async (url) => {
    const user = newActor(app);
    const detected = await detectStyle(user, url);
    expect([detected.status, detected.body.success]).toEqual([200, false]);
    for (const [path, body] of [
      ['website-analysis', { url }],
      ['sitemap/analyze', { user_url: url }],
    ] as const) {
      const started = await user.send('POST', `${API}/${path}`, body);
      if (started.status !== 422) expect((await jobEnd(user, started.body.job_id)).status).toBe('failed');
    }
  });

  it('S12 neither a redirect, a link, robots.txt nor a sitemap leads to a private address', async () => {
    const user = newActor(app);
    expect((await analyseWebsite(user, `${site.url}leads-inward`)).status).toBe('failed');
    expect((await user.send('POST', `${API}/website-analysis`, { url: guarded.url })).status).toBe(422);
    expect((await analyseWebsite(user, site.url)).status).toBe('completed');
    const { body } = await user.send('POST', `${API}/sitemap/analyze`, { user_url: site.url });
    await jobEnd(user, body.job_id);
    expect(reached).toEqual([]);
  });

  it.each(['/api/onboarding/style-detection/crawl', '/api/seo/on-page-analysis'])(
    'S12 %s fetches nothing for whoever asks',
    async (path) => {
      expect((await newActor(app).send('POST', path, { url: guarded.url })).status).toBe(404);
      expect(reached).toEqual([]);
    },
  );
});
