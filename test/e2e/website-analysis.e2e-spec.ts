import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { articlePage, servePages, serveSite, type TestSite } from '../support/serve-site.js';

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
    const answer = await user.send('POST', ANALYSE, { url: site.url });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: 1, website_url: site.url, pages_analyzed: 2, status: 'partial' });
    expect(answer.body.words_of_own_text).toBeGreaterThan(400);
    expect(answer.body.content_characteristics.readability_score).toMatch(/Flesch/);
    expect(answer.body._meta['/content_characteristics/readability_score']).toMatchObject({
      origin: 'derived',
      confidence: expect.any(Number),
    });
    expect(answer.body.brand_analysis.brand_voice).toBeNull();
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
    const first = await user.send('POST', ANALYSE, { url: site.url });
    const second = await user.send('POST', ANALYSE, { url: site.url });
    expect(second.body.id).toBe(2);
    expect(second.body.metrics).toEqual(first.body.metrics);
    expect(second.body.style_fingerprint).toEqual(first.body.style_fingerprint);
  });

  it.each([
    ['a private address', () => 'http://10.0.0.1/', 'egress_refused'],
    ['the metadata address', () => 'http://169.254.169.254/latest', 'egress_refused'],
    ['loopback in another spelling', () => `http://2130706433:${new URL(site.url).port}/x`, null],
    ['an IPv4 address inside IPv6', () => 'http://[::ffff:10.0.0.1]/', 'egress_refused'],
    ['another port', () => 'http://example.com:6379/', 'egress_refused'],
    ['another scheme', () => 'file:///etc/passwd', 'egress_refused'],
    ['a redirect to a private address', () => `${hostile.url}private`, 'egress_refused'],
    ['a file that is not HTML', () => `${hostile.url}binary`, 'site_content_type'],
    ['a page of 10 GB', () => `${hostile.url}huge`, 'site_too_large'],
    ['an endless page', () => `${hostile.url}endless`, 'site_too_large'],
    ['a page without text', () => `${site.url}empty.html`, 'site_empty'],
    ['a missing page', () => `${site.url}missing.html`, 'site_http_error'],
    ['a host that does not exist', () => 'https://no-such-host.invalid/', 'site_unreachable'],
  ])('answers %s with a named problem and stores nothing', async (_title, address, code) => {
    const user = newActor(app);
    const answer = await user.send('POST', ANALYSE, { url: address() });
    if (code === null) {
      // 2130706433 is 127.0.0.1: the operator opened exactly that host and port, so only the page is missing.
      expect(answer.body).toMatchObject({ status: 422, code: 'site_http_error' });
    } else expect(answer.body).toMatchObject({ status: 422, code });
    expect((await user.send('GET', '/api/onboarding/website-analyses')).body).toEqual([]);
    expect((await user.send('GET', ANALYSE)).body).toEqual({});
  });

  it('refuses a body with a wrong type, an over-long address and unknown fields, naming each', async () => {
    const answer = await newActor(app).send('POST', ANALYSE, { url: 7, max_pages: 5000, user_id: 'somebody' });
    expect(answer.status).toBe(422);
    expect(new Set(answer.body.errors.map(({ path }: { path: string }) => path))).toEqual(
      new Set(['url', 'max_pages', 'user_id']),
    );
  });

  it('leaves the brand sections out when they are switched off', async () => {
    const plain = await createTestApp({ EGRESS_ALLOW: site.host, ENABLE_WEBSITE_BRAND_COLUMNS: 'false' });
    const answer = await newActor(plain).send('POST', ANALYSE, { url: site.url });
    await plain.close();
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('brand_analysis');
    expect(answer.body).not.toHaveProperty('content_strategy_insights');
    expect(Object.keys(answer.body._meta).filter((pointer) => pointer.startsWith('/brand_analysis'))).toEqual([]);
  });

  it('deletes an analysis with its pages', async () => {
    const user = newActor(app);
    await user.send('POST', ANALYSE, { url: site.url });
    expect((await user.send('DELETE', '/api/onboarding/website-analyses/1')).status).toBe(204);
    expect((await user.send('GET', '/api/onboarding/website-analyses/1')).body).toMatchObject({
      status: 404,
      code: 'analysis_not_found',
    });
    expect((await user.send('DELETE', '/api/onboarding/website-analyses/1')).status).toBe(404);
  });
});
