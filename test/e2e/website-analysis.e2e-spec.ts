import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';
import { articlePage, servePages, serveSite, type TestSite } from '../support/serve-site.js';
import { analyseWebsite } from '../support/walk.js';

const ANALYSE = '/api/onboarding/website-analysis';

describe('website analysis', () => {
  let site: TestSite;
  let hostile: TestSite;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    site = await servePages({
      '/': articlePage('Spoke and wheel', 300, ['/about.html', '/missing.html', 'https://elsewhere.example/']),
      '/about.html': articlePage('About us', 200),
      '/empty.html': '<!doctype html><title>Nothing</title><body></body>',
    });
    hostile = await serveSite((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/private')
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
      else if (request.url === '/binary') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
      else if (request.url === '/huge')
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '10737418240' }).write('<p>');
      else {
        response.writeHead(200, { 'content-type': 'text/html' });
        const endless = setInterval(() => response.write('<p>more</p>'.repeat(20_000)), 5);
        response.once('close', () => clearInterval(endless));
      }
    });
    app = await createTestApp({ EGRESS_ALLOW: `${site.host},${hostile.host}` });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.close(), hostile.close()]);
  });

  it('measures a site, says where each value comes from and stores the pages', async () => {
    const user = newActor(app);
    expect((await analyseWebsite(user, site.url)).result).toEqual({ analysis_id: 1 });
    const answer = await user.send('GET', ANALYSE);
    expect(answer.body).toMatchObject({ id: 1, website_url: site.url, pages_analyzed: 2, status: 'partial' });
    expect(answer.body.words_of_own_text).toBeGreaterThan(400);
    expect(answer.body.content_characteristics.readability_score).toMatch(/Flesch/);
    expect(answer.body._meta['/content_characteristics/readability_score']).toMatchObject({
      origin: 'derived',
      confidence: expect.any(Number),
    });
    expect(answer.body.brand_analysis.brand_voice).toBeNull();
    expect(answer.body.crawl_result.content.brand_info.assets).toEqual({ colours: [], fonts: [], logos: [] });
    expect(answer.body._meta['/brand_analysis/brand_voice'].warnings[0]).toMatch(/^needs_llm/);

    const pages = await user.send('GET', '/api/onboarding/website-analyses/1/pages');
    expect(pages.body.map((page: { url: string }) => new URL(page.url).pathname)).toEqual([
      '/',
      '/about.html',
      '/missing.html',
    ]);
    expect(pages.body[2]).toMatchObject({ words: 0, skip_reason: expect.stringMatching(/^http_error/) });
  });

  it('gives the same numbers for the same input', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    await analyseWebsite(user, site.url);
    const first = await user.send('GET', '/api/onboarding/website-analyses/1');
    const second = await user.send('GET', '/api/onboarding/website-analyses/2');
    expect([first.body.id, second.body.id]).toEqual([1, 2]);
    expect(second.body.metrics).toEqual(first.body.metrics);
    expect(second.body.style_fingerprint).toEqual(first.body.style_fingerprint);
  });

  it.each([
    ['another port', 'http://example.com:6379/'],
    ['another scheme', 'file:///etc/passwd'],
    ['something that is no address', 'https://'],
  ])('refuses %s at once and starts nothing', async (_title, url) => {
    const user = newActor(app);
    expectProblem(await user.send('POST', ANALYSE, { url }), 422, 'egress_refused');
    expect((await user.send('GET', '/api/onboarding/jobs')).body.jobs).toEqual([]);
  });

  it.each([
    ['a private address', () => 'http://10.0.0.1/', 'egress_refused'],
    ['the metadata address', () => 'http://169.254.169.254/latest', 'egress_refused'],
    ['an IPv4 address inside IPv6', () => 'http://[::ffff:10.0.0.1]/', 'egress_refused'],
    // 2130706433 is 127.0.0.1: the operator opened exactly that host and port, so only the page is missing.
    ['loopback in another spelling', () => `http://2130706433:${new URL(site.url).port}/x`, 'site_http_error'],
    ['a redirect to a private address', () => `${hostile.url}private`, 'egress_refused'],
    ['a file that is not HTML', () => `${hostile.url}binary`, 'site_content_type'],
    ['a page of 10 GB', () => `${hostile.url}huge`, 'site_too_large'],
    ['an endless page', () => `${hostile.url}endless`, 'site_too_large'],
    ['a page without text', () => `${site.url}empty.html`, 'site_empty'],
    ['a missing page', () => `${site.url}missing.html`, 'site_http_error'],
    ['a host that does not exist', () => 'https://no-such-host.invalid/', 'site_unreachable'],
  ])(
    'fails the job of %s with a named problem and keeps only that it failed, and why',
    async (_title, address, code) => {
      const user = newActor(app);
      const job = await analyseWebsite(user, address());
      expect(job).toMatchObject({
        status: 'failed',
        result: null,
        error: { code, detail: expect.stringMatching(/\S/) },
      });
      const { body: analyses } = await user.send('GET', '/api/onboarding/website-analyses');
      expect(analyses).toMatchObject([{ id: 1, status: 'failed', error_message: job.error.detail, pages_analyzed: 0 }]);
      expect(analyses[0]).toMatchObject({ crawl_result: {}, seo_audit: null, style_fingerprint: null, _meta: {} });
      expect((await user.send('GET', '/api/onboarding/website-analyses/1/pages')).body).toEqual([]);
      expect((await user.send('GET', ANALYSE)).body).toEqual({});
    },
  );

  it('never hides the last good analysis behind a failed one, which cannot be edited', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    await user.send('PUT', '/api/onboarding/website-analyses/1', { content_type: { primary_type: 'guide' } });
    await analyseWebsite(user, `${site.url}missing.html`);
    const list = (await user.send('GET', '/api/onboarding/website-analyses')).body;
    expect(list.map(({ id, status }: { id: number; status: string }) => [id, status])).toEqual([
      [2, 'failed'],
      [1, 'partial'],
    ]);
    expect((await user.send('GET', ANALYSE)).body).toMatchObject({ id: 1, status: 'partial' });
    const edit = await user.send('PUT', '/api/onboarding/website-analyses/2', { content_type: { primary_type: 'x' } });
    expectProblem(edit, 409, 'analysis_failed');
    await analyseWebsite(user, site.url);
    expect((await user.send('GET', ANALYSE)).body).toMatchObject({ id: 3, content_type: { primary_type: 'guide' } });
  });

  it('refuses a body with a wrong type, an over-long address and unknown fields, naming each', async () => {
    const answer = await newActor(app).send('POST', ANALYSE, { url: 7, max_pages: 5000, user_id: 'somebody' });
    expect(answer.status).toBe(422);
    expect(new Set(answer.body.errors.map(({ path }: { path: string }) => path))).toEqual(
      new Set(['url', 'max_pages', 'user_id']),
    );
  });

  it('audits the pages that were read and says where each defect stands', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    const { seo_audit: audit } = (await user.send('GET', ANALYSE)).body;
    expect(audit).toMatchObject({ pages_audited: 2, overall_score: expect.any(Number) });
    expect(audit.summary).toMatchObject({
      passed_checks: audit.rules.filter((rule: { outcome: string }) => rule.outcome === 'passed').length,
      total_checks: audit.rules.filter((rule: { outcome: string }) => /passed|failed/.test(rule.outcome)).length,
      error_checks: 0,
    });
    expect(audit.meta.issues).toContainEqual(
      expect.objectContaining({ action: 'description.present', pages: [site.url, `${site.url}about.html`] }),
    );
    expect(audit.rules.find(({ id }: { id: string }) => id === 'links.targets_answer')).toMatchObject({
      outcome: 'failed',
      evidence: [{ page_url: `${site.url}missing.html`, quote: 'The page answers with HTTP status 404.' }],
    });
    expect(audit.rules.find(({ id }: { id: string }) => id === 'indexing.sitemap').outcome).toBe('failed');
  });

  it('leaves the audit out when it is not wanted', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url, { include_seo: false });
    const [analysis] = (await user.send('GET', '/api/onboarding/website-analyses')).body;
    expect(analysis).toMatchObject({ id: 1, pages_analyzed: 2, seo_audit: null });
  });

  it('deletes an analysis with its pages', async () => {
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    expect((await user.send('DELETE', '/api/onboarding/website-analyses/1')).status).toBe(204);
    expect((await user.send('GET', '/api/onboarding/website-analyses/1')).body).toMatchObject({
      status: 404,
      code: 'analysis_not_found',
    });
    expect((await user.send('DELETE', '/api/onboarding/website-analyses/1')).status).toBe(404);
  });
});

describe('website analysis without brand sections', () => {
  it('neither stores nor returns them', async () => {
    const site = await servePages({ '/': articlePage('Spoke and wheel') });
    const app = await createTestApp({ EGRESS_ALLOW: site.host, ENABLE_WEBSITE_BRAND_COLUMNS: 'false' });
    const user = newActor(app);
    await analyseWebsite(user, site.url);
    const { body } = await user.send('GET', ANALYSE);
    await app.close();
    await site.close();
    expect(body.id).toBe(1);
    expect(body).not.toHaveProperty('brand_analysis');
    expect(body).not.toHaveProperty('content_strategy_insights');
    expect(body.crawl_result.content.brand_info).not.toHaveProperty('assets');
    expect(Object.keys(body._meta).filter((pointer) => pointer.startsWith('/brand_analysis'))).toEqual([]);
  });
});
