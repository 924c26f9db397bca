import { describe, expect, it } from '@jest/globals';
import { startLoopbackServer } from '../../../egress/testing/loopback-server.js';
import type { CrawlProgress } from './site-crawl.js';
import { crawlerFor, page, pathsOf, startSite } from './testing/scripted-site.js';

describe('SiteCrawler', () => {
  it('reads the start page and pages of the same site with what is needed to read them again later', async () => {
    await using site = await startSite({
      '/': {
        body: page('home', 'about.html', '/sub/page.html', 'http://elsewhere.example/'),
        headers: { etag: '"1"' },
      },
      '/about.html': { body: page('über uns'), headers: { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
      '/sub/page.html': {
        body: Buffer.from(page('caf\xe9'), 'latin1'),
        headers: { 'content-type': 'text/html; charset=latin1' },
      },
    });
    const instant = new Date('2026-01-02T03:04:05.000Z');
    const crawl = await crawlerFor(site).crawlSite(site.origin, { now: () => instant });
    expect(crawl).toMatchObject({
      start_url: site.origin,
      final_url: `${site.origin}/`,
      robots: { status: 'not_found', allowed: true, crawl_delay_seconds: null },
      skipped: [],
      started_at: instant.toISOString(),
      finished_at: instant.toISOString(),
    });
    expect(pathsOf(crawl.pages)).toEqual(['/', '/about.html', '/sub/page.html']);
    expect(crawl.pages[0]).toMatchObject({ status: 200, etag: '"1"', last_modified: null, charset: 'utf-8' });
    expect(crawl.pages[1]).toMatchObject({ etag: null, last_modified: 'Mon, 01 Jan 2024 00:00:00 GMT' });
    expect(crawl.pages[1]?.bytes).toBe(Buffer.byteLength(page('über uns')));
    expect(crawl.pages[2]?.html).toContain('café');
  });

  it('gives the same result twice and does not ask for a page twice', async () => {
    const links = Array.from({ length: 20 }, (_, index) => `/p/${index}`);
    const pages = Object.fromEntries(links.map((link) => [link, page(`text of ${link}`)]));
    await using site = await startSite({ '/': page('home', ...links), ...pages });
    const options = { maxPages: 6, now: () => new Date(0) };
    const first = await crawlerFor(site).crawlSite(site.origin, options);
    expect(first.pages).toHaveLength(6);
    const asked = site.requests.map(({ url }) => url ?? '');
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((path) => !/sitemap|no-such-page/.test(path)).sort()).toEqual([
      '/',
      '/p/0',
      '/p/1',
      '/p/2',
      '/p/3',
      '/p/4',
      '/robots.txt',
    ]);
    await expect(crawlerFor(site).crawlSite(site.origin, options)).resolves.toEqual(first);
  });

  it('turns every problem of a page into a reason and goes on with the next page', async () => {
    await using outside = await startSite({ '/': page('outside') });
    await using site = await startSite({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /forbidden', headers: { 'content-type': 'text/plain' } },
      '/': page(
        'home',
        '/forbidden',
        '/missing',
        '/doc',
        '/huge',
        '/same',
        '/empty',
        '/away',
        '/inward',
        '/circle',
        '/sneaky',
        '/good',
      ),
      '/doc': { headers: { 'content-type': 'application/pdf' }, body: '%PDF' },
      '/huge': { headers: { 'content-length': 10_000_000_000 }, hang: false, body: '' },
      '/same': page(
        'home',
        '/forbidden',
        '/missing',
        '/doc',
        '/huge',
        '/same',
        '/empty',
        '/away',
        '/inward',
        '/circle',
        '/sneaky',
        '/good',
      ),
      '/empty': '<title>x</title>',
      '/away': { status: 302, headers: { location: outside.origin } },
      '/inward': { status: 302, headers: { location: 'http://169.254.169.254/' } },
      '/circle': { status: 302, headers: { location: '/circle' } },
      '/sneaky': { status: 302, headers: { location: '/forbidden' } },
      '/good': page('good'),
    });
    const crawl = await crawlerFor(site, outside).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/good']);
    expect(Object.fromEntries(crawl.skipped.map(({ url, reason }) => [new URL(url).pathname, reason]))).toEqual({
      '/forbidden': 'disallowed_by_robots',
      '/missing': 'http_error',
      '/doc': 'site_content_type',
      '/huge': 'site_too_large',
      '/same': 'duplicate_content',
      '/empty': 'empty_page',
      '/away': 'redirected_off_site',
      '/inward': 'redirected_off_site',
      '/circle': 'site_redirect',
      '/sneaky': 'disallowed_by_robots',
    });
    expect(outside.connections()).toBe(0);
    expect(site.requests.map(({ url }) => url)).not.toContain('/forbidden');
  });

  it('recognises a page behind a redirect as one it has', async () => {
    await using site = await startSite({
      '/': page('home', '/b', '/c'),
      '/b': page('b'),
      '/c': { status: 301, headers: { location: '/b/' } },
      '/b/': page('b, served with another time stamp'),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(pathsOf(crawl.pages)).toEqual(['/', '/b']);
    expect(crawl.skipped).toMatchObject([{ reason: 'duplicate_content' }]);
  });

  it('returns what it has when the time is over', async () => {
    await using site = await startSite({
      '/': page('home', '/a', '/b', '/c', '/d'),
      '/a': page('a'),
      '/b': { hang: true },
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin, { totalMs: 1_000 });
    expect(pathsOf(crawl.pages)).toEqual(['/', '/a']);
    expect(crawl.skipped.map(({ reason }) => reason)).toEqual(['time_limit', 'time_limit', 'time_limit']);
  });

  it('makes one request at a time with the pause the site asks for', async () => {
    let busy = 0;
    const times: number[] = [];
    await using site = await startLoopbackServer((request, response) => {
      busy += 1;
      if (request.url !== '/robots.txt' && request.url !== '/') {
        times.push(performance.now());
        expect(busy).toBe(1);
      }
      setTimeout(() => {
        busy -= 1;
        if (request.url === '/robots.txt') response.end('User-agent: *\nCrawl-delay: 0.2');
        else response.setHeader('content-type', 'text/html').end(page(request.url ?? '', '/a', '/b', '/c'));
      }, 10);
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(crawl.robots).toEqual({ status: 'found', allowed: true, crawl_delay_seconds: 0.2 });
    expect(crawl.pages).toHaveLength(4);
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(390);
  });

  it.each([429, 503])('stops asking after a status %d', async (status) => {
    const links = ['/a', '/b', '/c', '/d', '/e'];
    await using site = await startSite({ '/': page('home', ...links), '/a': { status } });
    const crawl = await crawlerFor(site).crawlSite(site.origin, { maxPages: 4 });
    expect(crawl.pages).toHaveLength(1);
    expect(crawl.skipped.at(-1)).toMatchObject({ reason: 'site_asked_to_slow_down' });
    expect(site.requests.map(({ url }) => url)).not.toContain('/c');
  });

  it('obeys the robots.txt of the address the start page redirects to before it goes there', async () => {
    await using target = await startSite({ '/robots.txt': 'User-agent: *\nDisallow: /', '/': page('target') });
    await using site = await startSite({ '/': { status: 301, headers: { location: target.origin } } });
    await expect(crawlerFor(site, target).crawlSite(site.origin)).rejects.toMatchObject({
      problem: { code: 'site_disallows_crawling' },
    });
    expect(target.requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it('reads a site below the folder its start page redirects to', async () => {
    await using site = await startSite({
      '/': { status: 302, headers: { location: '/en/' } },
      '/en/': page('home', 'sub/a.html', '/legal'),
      '/en/sub/a.html': page('a'),
    });
    const crawl = await crawlerFor(site).crawlSite(site.origin);
    expect(crawl.final_url).toBe(`${site.origin}/en/`);
    expect(pathsOf(crawl.pages)).toEqual(['/en/', '/en/sub/a.html']);
  });

  it('reports progress that never goes back', async () => {
    await using site = await startSite({ '/': page('home', '/a', '/b', '/gone'), '/a': page('a'), '/b': page('b') });
    const reports: CrawlProgress[] = [];
    await crawlerFor(site).crawlSite(site.origin, { onProgress: (progress) => reports.push(progress) });
    expect(reports.map(({ pages_done }) => pages_done)).toEqual([1, 2, 3, 3]);
    expect(reports.at(0)?.pages_planned).toBe(4);
    expect(reports.at(-1)?.pages_planned).toBe(3);
  });

  it('rejects with the reason of the caller who cancels', async () => {
    const cancel = new AbortController();
    await using site = await startSite({ '/': page('home', '/a', '/b'), '/a': { hang: true } });
    const crawl = crawlerFor(site).crawlSite(site.origin, {
      signal: cancel.signal,
      onProgress: () => setTimeout(() => cancel.abort(new Error('cancelled by the user')), 50),
    });
    await expect(crawl).rejects.toThrow('cancelled by the user');
  });

  it.each([
    ['site_empty', ''],
    ['site_empty', '  \n'],
    ['site_empty', '<title>App</title><div id="root"></div><script src="app.js"></script>'],
    ['site_content_type', { headers: { 'content-type': 'application/json' }, body: '{}' }],
    ['site_http_error', { status: 404 }],
    ['site_http_error', { status: 500 }],
    ['site_redirect', { status: 302, headers: { location: '/' } }],
    ['egress_refused', { status: 302, headers: { location: 'http://10.0.0.1/' } }],
    ['site_timeout', { hang: true }],
  ] as const)('names the problem of a start page as %s', async (code, answer) => {
    await using site = await startSite({ '/': answer });
    await expect(crawlerFor(site).crawlSite(site.origin, { totalMs: 1_000 })).rejects.toMatchObject({
      problem: { code, status: 422 },
    });
  });

  it.each([
    ['site_disallows_crawling', 'User-agent: *\nDisallow: /'],
    ['site_disallows_crawling', { status: 500 }],
  ])('does not touch a site whose robots.txt answers as %s: %j', async (code, robots) => {
    await using site = await startSite({ '/robots.txt': robots, '/': page('home') });
    await expect(crawlerFor(site).crawlSite(site.origin)).rejects.toMatchObject({ problem: { code, status: 422 } });
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it.each([
    ['egress_refused', 'not an address'],
    ['egress_refused', 'http://127.0.0.1/'],
    ['site_unreachable', 'http://nowhere.example/'],
  ])('names as %s the start address %j', async (code, url) => {
    await expect(crawlerFor().crawlSite(url)).rejects.toMatchObject({ problem: { code } });
  });
});
