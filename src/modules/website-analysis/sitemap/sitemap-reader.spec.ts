import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { egressClientFor } from '../../../egress/testing/egress-client-factory.js';
import { type LoopbackServer, startLoopbackServer } from '../../../egress/testing/loopback-server.js';
import { readSitemaps, type SitemapSource } from './sitemap-reader.js';

type Answer = (origin: string) => string | Buffer | number;

/** A site whose answers may name its own origin; what is not listed answers 404. */
function startSite(answers: Readonly<Record<string, Answer>>): Promise<LoopbackServer> {
  return startLoopbackServer((request, response) => {
    const answer = answers[request.url ?? '']?.(`http://${request.headers.host}`) ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'application/xml' }).end(answer);
  });
}

function sourceFor(site: LoopbackServer, disallowed: readonly string[] = []): SitemapSource {
  const egress = egressClientFor([site.authority]);
  return {
    get: (url, request) => egress.get(url, request),
    isAllowed: (url) => Promise.resolve(!disallowed.includes(new URL(url).pathname)),
    signal: new AbortController().signal,
    timeLimit: new AbortController().signal,
  };
}

const pages = (...paths: readonly string[]): Answer => {
  return (origin) => `<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;
};
const index = (...paths: readonly string[]): Answer => {
  return (origin) =>
    `<sitemapindex>${paths.map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`).join('')}</sitemapindex>`;
};
const paths = (urls: readonly { url: string }[]): string[] => urls.map(({ url }) => new URL(url).pathname);

describe('readSitemaps', () => {
  it('reads those that robots.txt states and asks nowhere else', async () => {
    await using site = await startSite({
      '/one.xml': pages('/a', '/b'),
      '/two.xml.gz': (origin) => gzipSync(String(pages('/b', '/c')(origin))),
    });
    const { files, entries } = await readSitemaps(
      site.origin,
      [`${site.origin}/one.xml`, '/two.xml.gz'],
      sourceFor(site),
    );
    expect(paths(entries)).toEqual(['/a', '/b', '/c']);
    expect(files.map(({ status, kind, entries: count }) => [status, kind, count])).toEqual([
      ['read', 'urlset', 2],
      ['read', 'urlset', 2],
    ]);
    expect(site.requests).toHaveLength(2);
  });

  it('looks at common places otherwise, passes over pages that are no sitemap, and stops at the first', async () => {
    await using site = await startSite({
      '/sitemap.xml': () => '<!doctype html><title>Nothing here</title>',
      '/sitemap_index.xml': index('/a.xml', '/b.xml'),
      '/a.xml': pages('/a'),
      '/b.xml': (origin) => `<urlset><url><loc>${origin}/b</loc></url><url>`,
    });
    const { files, entries } = await readSitemaps(site.origin, [], sourceFor(site));
    expect(paths(entries)).toEqual(['/a', '/b']);
    expect(files.map(({ url, status }) => [new URL(url).pathname, status])).toEqual([
      ['/sitemap.xml', 'not_a_sitemap'],
      ['/sitemap_index.xml', 'read'],
      ['/a.xml', 'read'],
      ['/b.xml', 'partial'],
    ]);
  });

  it('finds nothing on a site without sitemaps, and reports nothing', async () => {
    await using site = await startSite({});
    await expect(readSitemaps(site.origin, [], sourceFor(site))).resolves.toEqual({ files: [], entries: [] });
  });

  it('comes to an end with indexes that list each other and themselves', async () => {
    await using site = await startSite({
      '/a.xml': index('/a.xml', '/b.xml'),
      '/b.xml': index('/a.xml', '/b.xml', '/c.xml'),
      '/c.xml': index('/d.xml'),
      '/d.xml': pages('/never'),
    });
    const { files } = await readSitemaps(site.origin, ['/a.xml'], sourceFor(site));
    expect(files.find(({ status }) => status === 'limit')?.detail).toMatch(/too deep/);
    expect(site.requests.filter(({ url }) => url === '/a.xml' || url === '/d.xml')).toHaveLength(1);
  });

  it('reads 25 files and no more', async () => {
    const children = Array.from({ length: 60 }, (_, child) => `/${child}.xml`);
    await using site = await startSite({
      '/a.xml': index(...children),
      ...Object.fromEntries(children.map((path) => [path, pages(`${path}/page`)])),
    });
    const { entries } = await readSitemaps(site.origin, ['/a.xml'], sourceFor(site));
    expect(site.requests).toHaveLength(25);
    expect(entries).toHaveLength(24);
  });

  it('names what it could not read and goes on', async () => {
    await using site = await startSite({
      '/broken.xml': () => 503,
      '/hidden.xml': pages('/x'),
      '/good.xml': pages('/good'),
    });
    const stated = ['http://10.0.0.1/s.xml', '/gone.xml', '/broken.xml', '/hidden.xml', '/good.xml'];
    const { files, entries } = await readSitemaps(site.origin, stated, sourceFor(site, ['/hidden.xml']));
    expect(files.map(({ status }) => status)).toEqual([
      'unreachable',
      'not_found',
      'unreachable',
      'disallowed_by_robots',
      'read',
    ]);
    expect(paths(entries)).toEqual(['/good']);
  });

  it('gives what it has when the time is over', async () => {
    await using site = await startSite({ '/a.xml': pages('/a') });
    const timeLimit = AbortSignal.abort();
    const { files } = await readSitemaps(site.origin, ['/a.xml'], { ...sourceFor(site), timeLimit });
    expect(files[0]).toMatchObject({ status: 'limit', detail: expect.stringMatching(/time/) });
  });

  it('rejects when the crawl is cancelled', async () => {
    await using site = await startSite({ '/a.xml': pages('/a') });
    const source = { ...sourceFor(site), signal: AbortSignal.abort(new Error('cancelled')) };
    await expect(readSitemaps(site.origin, ['/a.xml'], source)).rejects.toThrow('cancelled');
  });
});
