import { describe, expect, it } from '@jest/globals';
import { egressClientFor } from '../../../../egress/testing/egress-client-factory.js';
import { startLoopbackServer } from '../../../../egress/testing/loopback-server.js';
import { robotsProductToken } from './robots-agent.js';
import { parseRobots, readRobots } from './robots-policy.js';
import { RFC_9309_CASES } from './testing/rfc-9309-cases.js';

const AGENT = 'TestReader/1.0 (+https://reader.example/bot)';
const origin = 'https://example.com';
const parse = (...lines: string[]) => parseRobots(lines.join('\n'), AGENT);
const never = new AbortController().signal;

describe('robotsProductToken', () => {
  it.each([
    [AGENT, 'TestReader'],
    ['Mozilla/5.0 (compatible; Test-Reader/2.0; +https://reader.example)', 'Test-Reader'],
    ['reader_bot', 'reader_bot'],
    ['', '*'],
  ])('finds the token in %j', (userAgent, token) => {
    expect(robotsProductToken(userAgent)).toBe(token);
  });
});

describe('parseRobots', () => {
  it.each([
    ['/private/a', false],
    ['/private/open', true],
    ['/public', true],
    ['/a.pdf', false],
    ['/a.pdf?x', true],
  ])('applies the longest match to %s', (path, allowed) => {
    const policy = parse('User-agent: *', 'Disallow: /private', 'Allow: /private/open', 'Disallow: /*.pdf$');
    expect(policy.isAllowed(origin + path)).toBe(allowed);
  });

  it('prefers the group of this reader, in any letter case, to the group of everybody', () => {
    const policy = parse(
      'User-agent: *',
      'Disallow: /',
      '',
      'user-agent: TESTREADER',
      'disallow: /x',
      'crawl-delay: 1.5',
    );
    expect(policy.isAllowed(`${origin}/page`)).toBe(true);
    expect(policy.isAllowed(`${origin}/x`)).toBe(false);
    expect(policy.crawlDelaySeconds).toBe(1.5);
  });

  it.each([
    '',
    '<!doctype html><p>Not found</p>',
    'Disallow: /',
    'User-agent: *\nDisallow:',
    'User-agent: other\nDisallow: /',
  ])('allows everything when nothing applies: %j', (text) => {
    expect(parse(text)).toMatchObject({ status: 'found', crawlDelaySeconds: null });
    expect(parse(text).isAllowed(`${origin}/page`)).toBe(true);
  });

  it('comes to an end with rules made to be slow', () => {
    const policy = parse('User-agent: *', ...Array.from({ length: 100 }, () => `Disallow: /${'*a'.repeat(2_000)}b`));
    expect(policy.isAllowed(`${origin}/${'a'.repeat(2_000)}`)).toBe(true);
  });

  it('reads a file with a byte order mark and any line ends', () => {
    expect(parse('\uFEFFUser-agent: *\r\nDisallow: /x\rDisallow: /y').isAllowed(`${origin}/y`)).toBe(false);
  });

  it('lists the sitemaps, wherever they stand, each once', () => {
    const policy = parse(
      'Sitemap: https://example.com/a.xml',
      'User-agent: other',
      'sitemap:https://example.com/b.xml # second',
      'Disallow: /',
      'Sitemap: https://example.com/a.xml',
    );
    expect(policy.sitemaps).toEqual(['https://example.com/a.xml', 'https://example.com/b.xml']);
  });

  it.each([
    ['2', 2],
    ['0.5', 0.5],
    ['0', null],
    ['-1', null],
    ['soon', null],
    ['1e9', null],
  ])('reads a crawl delay of %j as %j', (value, seconds) => {
    expect(parse('User-agent: *', `Crawl-delay: ${value}`, 'Disallow:').crawlDelaySeconds).toBe(seconds);
  });
});

describe('RFC 9309', () => {
  it.each(RFC_9309_CASES)('$rule', ({ lines, allowed, disallowed }) => {
    const policy = parse(...lines);
    const paths = [...allowed, ...disallowed];
    expect(paths.filter((path) => policy.isAllowed(origin + path))).toEqual(allowed);
  });
});

describe('readRobots', () => {
  const answering = (status: number, body = '') =>
    startLoopbackServer((_request, response) => response.writeHead(status).end(body));

  it.each([
    [200, 'found', false],
    [404, 'not_found', true],
    [403, 'not_found', true],
    [500, 'unreachable', false],
    [503, 'unreachable', false],
  ])('with status %d reports %s', async (status, expected, allowed) => {
    await using site = await answering(status, 'User-agent: *\nDisallow: /');
    const policy = await readRobots(egressClientFor([site.authority]), site.origin, never);
    expect(policy.status).toBe(expected);
    expect(policy.isAllowed(`${site.origin}/page`)).toBe(allowed);
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it('allows everything when robots.txt redirects in a circle', async () => {
    await using site = await startLoopbackServer((_request, response) =>
      response.writeHead(302, { location: '/robots.txt' }).end(),
    );
    const policy = await readRobots(egressClientFor([site.authority]), site.origin, never);
    expect(policy.status).toBe('not_found');
  });

  it('allows nothing and says why when there is no answer', async () => {
    const policy = await readRobots(egressClientFor([]), 'http://nowhere.example', never);
    expect(policy).toMatchObject({ status: 'unreachable', failure: { code: 'site_unreachable' } });
    expect(policy.isAllowed('http://nowhere.example/')).toBe(false);
  });

  it('reads the first 512 KiB and no more', async () => {
    const filler = `# ${'x'.repeat(1022)}\n`.repeat(512);
    await using site = await answering(200, `User-agent: *\nDisallow: /early\n${filler}Disallow: /late\n`);
    const policy = await readRobots(egressClientFor([site.authority]), site.origin, never);
    expect(policy.isAllowed(`${site.origin}/early`)).toBe(false);
    expect(policy.isAllowed(`${site.origin}/late`)).toBe(true);
  });

  it('rejects when the crawl is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    await expect(readRobots(egressClientFor([]), 'http://nowhere.example', cancelled)).rejects.toThrow('cancelled');
  });
});
