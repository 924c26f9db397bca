import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { ATTACKS, hostileSite } from '../support/hostile-site.js';
import { articlePage, serveSite, type TestSite } from '../support/serve-site.js';
import { analyseWebsite, jobEnd } from '../support/walk.js';

/** Far more than any attack needs; an attack that is not bounded takes hours or all memory. */
const BOUND_MS = 120_000;
const BOUND_BYTES = 400 * 1024 * 1024;

const ENDS_AS: Readonly<Record<string, string | null>> = {
  '/gzip-bomb': 'site_too_large',
  '/brotli-bomb': 'site_too_large',
  '/broken-gzip': 'site_invalid_response',
  '/endless': 'site_too_large',
  '/ten-gigabytes': 'site_too_large',
  '/slow-drip': 'site_timeout',
  '/silent': 'site_timeout',
  '/cut-short': 'site_unreachable',
  '/loop': 'site_redirect',
  '/long-chain': 'site_redirect',
  '/inward': 'redirected_off_site',
  '/endless-headers': 'site_invalid_response',
  '/picture': 'site_content_type',
  '/binary': null,
  '/invalid-utf-8': null,
  '/deep': null,
  '/many-attributes': null,
};

/** Largest memory of the process while work is done, above what it was before. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ result: T; bytes: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  try {
    return { result: await work(), bytes: most - before };
  } finally {
    clearInterval(watch);
  }
}

describe('a hostile website', () => {
  let app: NestFastifyApplication;
  let site: TestSite;
  const others: TestSite[] = [];

  beforeAll(async () => {
    const links = [...Object.keys(ATTACKS), '/good'];
    site = await serveSite((request, response) => {
      const tls = `https://${request.headers.host}/broken-tls`;
      hostileSite(articlePage('Home', 200, [...links, tls]), articlePage('Good', 150))(request, response);
    });
    others.push(
      await serveSite((request, response) => {
        const path = request.url ?? '';
        const origin = `http://${request.headers.host}`;
        const index = (...files: string[]) =>
          `<sitemapindex>${files.map((file) => `<sitemap><loc>${origin}${file}</loc></sitemap>`).join('')}</sitemapindex>`;
        const answers: Record<string, string> = {
          '/robots.txt': ['/a.xml', '/broken.xml', '/bomb.xml', `https://${request.headers.host}/tls.xml`]
            .map((file) => `Sitemap: ${file}`)
            .join('\n'),
          '/a.xml': index('/a.xml', '/b.xml'),
          '/b.xml': index('/a.xml', '/c.xml'),
          '/c.xml': index('/d.xml'),
          '/broken.xml': `<urlset><url><loc>${origin}/good</loc></url><url><loc>${origin}/</`,
          '/bomb.xml': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><urlset><url><loc>${origin}/&b;</loc></url>${'<x>'.repeat(100_000)}`,
          '/': articlePage('Home', 200),
          '/good': articlePage('Good', 150),
        };
        const body = answers[path];
        response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body);
      }),
      await serveSite((request, response) => {
        response.writeHead(request.url === '/robots.txt' ? 503 : 200, { 'content-type': 'text/html' }).end('<p>text');
      }),
    );
    app = await createTestApp({ EGRESS_ALLOW: [site, ...others].map(({ host }) => host).join(',') });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all([site, ...others].map((each) => each.close()));
  });

  const pagesOf = async (user: Actor): Promise<Record<string, string | null>> => {
    const { body } = await user.send('GET', '/api/onboarding/website-analyses/1/pages');
    return Object.fromEntries(
      body.map((page: any) => [new URL(page.url).pathname, page.skip_reason?.split(':')[0] ?? null]),
    );
  };

  const analysed = async (user: Actor, url: string): Promise<any> => {
    const { body } = await user.send('POST', '/api/onboarding/website-analysis', { url, max_pages: 30 });
    return jobEnd(user, body.job_id, BOUND_MS);
  };

  it('costs bounded time and memory, and leaves a partial result that names every trick', async () => {
    const user = newActor(app);
    const start = performance.now();
    const { result: job, bytes } = await memoryOf(() => analysed(user, site.url));
    expect(job).toMatchObject({ status: 'completed', error: null });
    expect(performance.now() - start).toBeLessThan(BOUND_MS);
    expect(bytes).toBeLessThan(BOUND_BYTES);
    expect(await pagesOf(user)).toEqual({ ...ENDS_AS, '/': null, '/good': null, '/broken-tls': 'site_unreachable' });
    const { body } = await user.send('GET', '/api/onboarding/website-analysis');
    expect(body).toMatchObject({ status: 'partial', warning_message: expect.stringMatching(/could not be read/) });
  }, 180_000);

  it('reads what can be read of sitemaps that loop, break off, nest too deep or have no TLS', async () => {
    const user = newActor(app);
    expect(await analyseWebsite(user, others[0]?.url ?? '')).toMatchObject({ status: 'completed' });
    const { body } = await user.send('GET', '/api/onboarding/website-analysis');
    const files = body.crawl_result.sitemaps.map((file: any) => [new URL(file.url).pathname, file.status]);
    expect(files).toEqual([
      ['/a.xml', 'read'],
      ['/b.xml', 'read'],
      ['/c.xml', 'read'],
      ['/d.xml', 'limit'],
      ['/broken.xml', 'partial'],
      ['/bomb.xml', 'partial'],
      ['/tls.xml', 'unreachable'],
    ]);
    expect(body.warning_message).toMatch(/sitemaps could not be read/);
    expect(await pagesOf(user)).toMatchObject({ '/': null, '/good': null });
  });

  it('reads nothing while robots.txt answers with a server error, and says so', async () => {
    const job = await analyseWebsite(newActor(app), others[1]?.url ?? '');
    expect(job).toMatchObject({ status: 'failed', error: { code: 'site_disallows_crawling' } });
  });
});
