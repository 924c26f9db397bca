import { describe, expect, it } from '@jest/globals';
import { startLoopbackServer } from '../../../egress/testing/loopback-server.js';
import type { SiteCrawl } from './site-crawl.js';
import { type Answer, crawlerFor, page, pathsOf, startSite } from './testing/scripted-site.js';

const words = (count: number, name: string): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
const reasonsOf = (crawl: SiteCrawl): Record<string, string> =>
  Object.fromEntries(crawl.skipped.map(({ url, reason }) => [new URL(url).pathname, reason]));
const html = (body: string) => ({ headers: { 'content-type': 'text/html' }, body });

describe('pages of a crawl', () => {
  it('keeps one of several pages that say nearly the same', async () => {
    await using site = await startSite({
      '/': page('home', '/one', '/two', '/other'),
      '/one': page(words(500, 'w')),
      '/two': page(`${words(490, 'w')} ${words(10, 'x')}`),
      '/other': page(`${words(250, 'w')} ${words(250, 'y')}`),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/one', '/other']);
    expect(reasonsOf(crawl)).toEqual({ '/two': 'near_duplicate' });
    expect(crawl.skipped[0]?.detail).toContain(`${site.origin}/one (0.9`);
  });

  it('compares what pages say and not what surrounds it', async () => {
    const framed = (text: string): string =>
      `<header>${words(300, 'h')}</header><nav>${words(300, 'n')}</nav><p>${text}</p><footer>${words(300, 'f')}</footer>`;
    await using site = await startSite({
      '/': page('home', '/one', '/two'),
      '/one': framed(words(60, 'a')),
      '/two': framed(words(60, 'b')),
    });
    expect(pathsOf((await crawlerFor(site).crawlSite(site.origin)).pages)).toEqual(['/', '/one', '/two']);
  });

  it('tells a page that scripts draw from an empty one', async () => {
    await using site = await startSite({
      '/': page('home', '/shell', '/empty'),
      '/shell': '<title>App</title><div id="root"></div><script src="/app.js"></script>',
      '/empty': '<title>Nothing</title>',
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(reasonsOf(crawl)).toEqual({ '/shell': 'needs_rendering', '/empty': 'empty_page' });
  });

  it('recognises a missing page that answers with success by its words', async () => {
    await using site = await startSite({
      '/': page('home', '/gone', '/about'),
      '/gone': '<title>Page not found</title><p>Go home.</p>',
      '/about': page('about us'),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(reasonsOf(crawl)).toEqual({ '/gone': 'soft_404' });
  });

  it('recognises it by the answer to an address that does not exist', async () => {
    await using site = await startLoopbackServer((request, response) => {
      const bodies: Record<string, string> = { '/': page('home', '/gone', '/about'), '/about': page('about us') };
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else
        response
          .setHeader('content-type', 'text/html')
          .end(bodies[request.url ?? ''] ?? page('Nothing is here, dear visitor'));
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/about']);
    expect(reasonsOf(crawl)).toEqual({ '/gone': 'soft_404' });
  });

  it('believes a canonical address when the two pages are alike, and not otherwise', async () => {
    const canonical = (text: string, address: string): string =>
      `<link rel="canonical" href="${address}"><p>${text}</p>`;
    await using site = await startSite({
      '/': page('home', '/shoe', '/shoe-blue', '/shirt'),
      '/shoe': page(words(100, 's')),
      '/shoe-blue': canonical(`${words(70, 's')} ${words(20, 'b')}`, '/shoe'),
      '/shirt': canonical(words(100, 't'), '/'),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/shoe', '/shirt']);
    expect(reasonsOf(crawl)).toEqual({ '/shoe-blue': 'duplicate_content' });
  });

  it('finds pages in the sitemap of robots.txt, those that changed last first, and on the pages it reads', async () => {
    const sites: { origin: string }[] = [];
    const entry = (path: string, day: string) =>
      `<url><loc>${sites[0]?.origin}${path}</loc><lastmod>${day}</lastmod></url>`;
    await using site = await startLoopbackServer((request, response) => {
      const answers: Record<string, string> = {
        '/robots.txt': 'User-agent: *\nDisallow: /hidden\nSitemap: /map.xml',
        '/map.xml': `<urlset>${entry('/old', '2020-01-01')}${entry('/new', '2026-01-01')}${entry('/hidden', '2026-01-02')}<url><loc>https://elsewhere.example/x</loc></url></urlset>`,
        '/': page('home', '/linked'),
        '/linked': page('linked page', '/deep'),
        '/old': page('old page'),
        '/new': page('new page'),
        '/deep': page('deep page'),
      };
      const body = answers[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body);
    });
    sites.push(site);
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/linked', '/new', '/old', '/deep']);
    expect(reasonsOf(crawl)).toEqual({ '/hidden': 'disallowed_by_robots' });
    expect(crawl.sitemap?.entries).toHaveLength(4);
  });

  it('reads at most eight pages of one URL pattern', async () => {
    const paths = Array.from({ length: 30 }, (_, index) => `/shop/item-${index}`);
    const items = Object.fromEntries(paths.map((path) => [path, page(`text of ${path}`)]));
    await using site = await startSite({ '/': page('home', ...paths, '/about'), '/about': page('about'), ...items });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages).filter((path) => path.startsWith('/shop/'))).toHaveLength(8);
    expect(pathsOf(crawl.pages)).toContain('/about');
  });

  it('waits as long as the site asks and then asks once more', async () => {
    let refusals = 0;
    await using site = await startLoopbackServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/busy' && refusals === 0) {
        refusals += 1;
        response.writeHead(429, { 'retry-after': '1' }).end();
      } else response.setHeader('content-type', 'text/html').end(page(request.url ?? '', '/busy', '/calm'));
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin, { maxPages: 3 });
    expect(crawl.pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(refusals).toBe(1);
  });

  it('leaves a site alone that asks to wait for long', async () => {
    await using site = await startSite({
      '/': page('home', '/busy', '/a', '/b', '/c'),
      '/busy': { status: 503, headers: { 'retry-after': 3600 } },
      '/a': page('a'),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(reasonsOf(crawl)).toMatchObject({ '/busy': 'http_error', '/b': 'site_asked_to_slow_down' });
    expect(site.requests.filter(({ url }) => url === '/busy')).toHaveLength(1);
  });
});

describe('a second crawl', () => {
  const answers = () => ({
    '/': { ...html(page('home', '/a', '/moved', '/plain')), headers: { 'content-type': 'text/html', etag: '"home"' } },
    '/a': { ...html(page('page a')), headers: { 'content-type': 'text/html', etag: '"a"' } },
    '/moved': { status: 302, headers: { location: '/target' } },
    '/target': { ...html(page('the target')), headers: { 'content-type': 'text/html', etag: '"target"' } },
    '/plain': page('no validators'),
  });
  const withoutTimes = (crawl: SiteCrawl) => crawl.pages.map((each) => ({ ...each, unmodified: false }));
  const options = { now: () => new Date(0) };

  it('downloads nothing that did not change, and gives the same pages', async () => {
    await using site = await startSite(answers());
    const first = await crawlerFor(site).crawlSite(site.origin, options);
    const second = await crawlerFor(site).crawlSite(site.origin, { ...options, known: first.pages });
    expect(second.pages.map(({ unmodified }) => unmodified)).toEqual([true, true, true, false]);
    expect(withoutTimes(second)).toEqual(withoutTimes(first));
    expect(second.skipped).toEqual(first.skipped);
  });

  it('reads a page again that changed', async () => {
    const current: Record<string, Answer> = answers();
    await using site = await startSite(current);
    const first = await crawlerFor(site).crawlSite(site.origin, options);
    const changed = { headers: { 'content-type': 'text/html', etag: '"a2"' }, body: page('page a, rewritten') };
    current['/a'] = changed;
    const second = await crawlerFor(site).crawlSite(site.origin, { ...options, known: first.pages });
    expect(second.pages[1]).toMatchObject({ etag: '"a2"', unmodified: false, html: changed.body });
  });

  it('does not take "not modified" of another page for its own', async () => {
    await using site = await startSite(answers());
    const first = await crawlerFor(site).crawlSite(site.origin, options);
    const known = first.pages.map((each) =>
      each.requested_url.endsWith('/moved') ? { ...each, url: `${site.origin}/elsewhere`, html: page('stale') } : each,
    );
    const second = await crawlerFor(site).crawlSite(site.origin, { ...options, known });
    expect(second.pages[2]).toMatchObject({ url: `${site.origin}/target`, unmodified: false, status: 200 });
    expect(second.pages[2]?.html).toContain('the target');
  });
});
