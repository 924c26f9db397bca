import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { articlePage, serveSite, type TestSite } from '../support/serve-site.js';
import { analyseWebsite } from '../support/walk.js';

const ANALYSIS = (id: number) => `/api/onboarding/website-analyses/${id}`;

/** What differs between two analyses of the same site: their numbers, dates and the comparison itself. */
const OF_THE_RUN = new Set(['id', 'analysis_date', 'updated_at', 'timestamp', 'changes', 'session_id']);

/** A document as text, without what differs between two analyses. */
function withoutRun(document: object): string {
  return JSON.stringify(document, (name, value: unknown) => (OF_THE_RUN.has(name) ? undefined : value));
}

describe('a website that is analysed again', () => {
  let site: TestSite;
  let app: NestFastifyApplication;
  let pages: Record<string, string>;
  let downloads: string[];

  beforeAll(async () => {
    site = await serveSite((request, response) => {
      const path = request.url ?? '';
      const body = pages[path];
      const etag = `"${createHash('md5')
        .update(body ?? '')
        .digest('hex')}"`;
      if (body === undefined) response.writeHead(404).end();
      else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else {
        if (path.endsWith('.html') || path === '/') downloads.push(path);
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(body);
      }
    });
    app = await createTestApp({ EGRESS_ALLOW: site.host });
  });
  beforeEach(() => {
    downloads = [];
    pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /private\nSitemap: /sitemap.xml',
      '/sitemap.xml': `<urlset><url><loc>${site.url}listed.html</loc><lastmod>2026-01-02</lastmod></url></urlset>`,
      '/': articlePage('Spoke and wheel', 300, ['/about.html', '/copy.html', '/gone.html', '/private/x.html']),
      '/about.html': articlePage('About our workshop', 200),
      '/copy.html': articlePage('About our workshops', 200),
      '/gone.html': '<title>Page not found</title><p>Sorry.</p>',
      '/listed.html': articlePage('Listed', 120, ['/deep.html']),
      '/deep.html': articlePage('Deep', 80),
    };
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  const analysed = async (user: Actor, id: number, more: object = {}) => {
    expect((await analyseWebsite(user, site.url, more)).result).toEqual({ analysis_id: id });
    return (await user.send('GET', ANALYSIS(id))).body;
  };

  it('downloads no page when nothing changed, and gives the same result byte for byte', async () => {
    const user = newActor(app);
    const first = await analysed(user, 1);
    expect(downloads.sort()).toEqual(['/', '/about.html', '/copy.html', '/deep.html', '/gone.html', '/listed.html']);
    downloads = [];
    const second = await analysed(user, 2);
    expect(downloads).toEqual([]);
    expect(withoutRun(second)).toBe(withoutRun(first));
    expect(first.crawl_result.changes).toBeNull();
    expect(second.crawl_result.changes).toEqual({
      earlier_analysis_id: 1,
      added: [],
      changed: [],
      removed: [],
      unchanged: 4,
    });
  });

  it('gives the same result byte for byte to two users', async () => {
    const first = await analysed(newActor(app), 1);
    const second = await analysed(newActor(app), 1);
    expect(withoutRun(second)).toBe(withoutRun(first));
    expect(downloads).toHaveLength(12);
  });

  it('downloads what changed and says what that was, in the third run as well', async () => {
    const user = newActor(app);
    await analysed(user, 1);
    await analysed(user, 2);
    downloads = [];
    delete pages['/deep.html'];
    pages['/about.html'] = articlePage('About us, written anew', 260);
    const third = await analysed(user, 3);
    expect(downloads).toEqual(['/about.html']);
    expect(third.crawl_result.changes).toMatchObject({
      earlier_analysis_id: 2,
      changed: [`${site.url}about.html`],
      removed: [`${site.url}deep.html`],
      unchanged: 2,
    });
  });

  it('knows a site again whose start page leads to another host', async () => {
    const old = await serveSite((request, response) => {
      response.writeHead(301, { location: `${site.url}${(request.url ?? '/').slice(1)}` }).end();
    });
    const moved = await createTestApp({ EGRESS_ALLOW: `${site.host},${old.host}` });
    try {
      const user = newActor(moved);
      for (const id of [1, 2]) {
        downloads = [];
        expect((await analyseWebsite(user, old.url)).result).toEqual({ analysis_id: id });
        expect((await user.send('GET', ANALYSIS(id))).body.website_url).toBe(site.url);
      }
      expect(downloads).toEqual([]);
    } finally {
      await moved.close();
      await old.close();
    }
  });

  it('downloads everything when asked to', async () => {
    const user = newActor(app);
    await analysed(user, 1);
    downloads = [];
    await analysed(user, 2, { force: true });
    expect(downloads).toHaveLength(6);
  });

  it('says of each page what it is and why some were not measured', async () => {
    const user = newActor(app);
    const { crawl_result: crawl } = await analysed(user, 1);
    const { body } = await user.send('GET', `${ANALYSIS(1)}/pages`);
    const facts = body.map((page: any) => [
      new URL(page.url).pathname,
      page.skip_reason?.split(':')[0] ?? page.page_type,
      page.detected_language,
    ]);
    expect(facts).toEqual([
      ['/', 'home', 'eng'],
      ['/about.html', 'about', 'eng'],
      ['/copy.html', 'near_duplicate', null],
      ['/deep.html', 'other', 'eng'],
      ['/gone.html', 'soft_404', null],
      ['/listed.html', 'other', 'eng'],
      ['/private/x.html', 'disallowed_by_robots', null],
    ]);
    expect(crawl.pages[0]).toMatchObject({ page_type: 'home', language: 'eng', needs_rendering: false });
    expect(crawl.sitemaps).toMatchObject([{ url: `${site.url}sitemap.xml`, status: 'read', entries: 1 }]);
    expect(crawl.sitemap_analysis).toMatchObject({
      total_urls: 1,
      content_trends: { basis: 'last_modified', publishing_velocity: null },
    });
  });
});
