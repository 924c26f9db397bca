import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_SITEMAP_BYTES, parseSitemap } from './sitemap-bytes.js';

const FILE = 'https://example.com/maps/pages.xml';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const urlset = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset ${NAMESPACE}>${content}</urlset>`;
const url = (path: string, more = ''): string => `<url><loc>https://example.com${path}</loc>${more}</url>`;
const parse = (text: string) => parseSitemap(Buffer.from(text), FILE);
const addresses = async (text: string): Promise<string[]> => (await parse(text)).entries.map((entry) => entry.url);

describe('parseSitemap', () => {
  it('reads every element of an entry', async () => {
    const more = '<lastmod>2026-01-02</lastmod><changefreq> Weekly </changefreq><priority>0.8</priority>';
    await expect(parse(urlset(url('/a?x=1&amp;y=2', more)))).resolves.toEqual({
      kind: 'urlset',
      entries: [{ url: 'https://example.com/a?x=1&y=2', lastmod: '2026-01-02', changefreq: 'weekly', priority: 0.8 }],
      invalid: 0,
      cut: null,
    });
  });

  it.each([
    ['2026-01-02', '2026-01-02'],
    ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05.000Z'],
    ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
    ['2026-01', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['yesterday', null],
    ['02.01.2026', null],
    ['', null],
  ])('reads the date %j as %j', async (text, lastmod) => {
    const { entries } = await parse(urlset(url('/', `<lastmod>${text}</lastmod>`)));
    expect(entries[0]?.lastmod).toBe(lastmod);
  });

  it.each(['2', '-1', 'high', '', 'NaN'])('does not take %j for a priority', async (text) => {
    const { entries } = await parse(urlset(url('/', `<priority>${text}</priority><changefreq>${text}</changefreq>`)));
    expect(entries[0]).toMatchObject({ priority: null, changefreq: null });
  });

  it('reads an index', async () => {
    const index = `<sitemapindex ${NAMESPACE}><sitemap><loc>https://example.com/a.xml</loc></sitemap></sitemapindex>`;
    await expect(parse(index)).resolves.toMatchObject({
      kind: 'index',
      entries: [{ url: 'https://example.com/a.xml' }],
    });
  });

  it('reads prefixed elements, character data and comments, and passes over extensions', async () => {
    const text = `<sm:urlset xmlns:sm="x"><!-- c --><sm:url><sm:loc><![CDATA[https://example.com/a?b&c]]></sm:loc>
      <image:image><image:loc>https://example.com/p.png</image:loc></image:image><news:loc>https://x.example/</news:loc></sm:url></sm:urlset>`;
    await expect(addresses(text)).resolves.toEqual(['https://example.com/a?b&c']);
  });

  it('understands an address without a host', async () => {
    await expect(addresses(urlset('<url><loc>/a.html</loc></url>'))).resolves.toEqual(['https://example.com/a.html']);
  });

  it('reads lines of text', async () => {
    await expect(parse('\uFEFFhttps://example.com/a\r\n\nnothing\nhttps://example.com/b')).resolves.toMatchObject({
      kind: 'text',
      entries: [{ url: 'https://example.com/a' }, { url: 'https://example.com/b' }],
      invalid: 1,
    });
  });

  it('unpacks gzip', async () => {
    const { entries } = await parseSitemap(gzipSync(urlset(url('/a'))), FILE);
    expect(entries).toHaveLength(1);
  });

  it.each([
    ['an element is never closed', `<urlset>${url('/a')}<url><loc>https://example.com/b</loc>`],
    ['the file ends in a tag', `<urlset>${url('/a')}<url><lo`],
    ['there is junk between entries', `<urlset>${url('/a')} & < > <url><loc>https://example.com/b</loc>`],
  ])('keeps what it could read when %s', async (_what, text) => {
    const parsed = await parse(text);
    expect(parsed.entries[0]?.url).toBe('https://example.com/a');
    expect(parsed.cut).toMatch(/ends in the middle/);
  });

  it('goes on behind a wrong closing tag and an address that is none', async () => {
    const parsed = await parse(urlset(`${url('/a')}<url><loc>relative</loc></wrong></url>${url('/b', '<lastmod/>')}`));
    expect(parsed).toMatchObject({ entries: [{}, { url: 'https://example.com/b' }], invalid: 1, cut: null });
  });

  it.each([
    '<!doctype html><html><body><url><loc>https://example.com/</loc></url></body></html>',
    'Not found',
    '',
    '{}',
  ])('takes %j for no sitemap', async (text) => {
    await expect(parse(text)).resolves.toMatchObject({ kind: null, entries: [] });
  });

  it('never expands entities of a document type', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "https://example.com/"><!ENTITY b SYSTEM "file:///etc/passwd">]><urlset><url><loc>&a;</loc></url>${url('/&b;')}</urlset>`;
    await expect(addresses(bomb)).resolves.toEqual(['https://example.com/&b;']);
  });

  it('reads 50,000 addresses and says that there are more', async () => {
    const many = Array.from({ length: 50_001 }, (_, index) => url(`/${index}`, '<lastmod>2026-01-02</lastmod>')).join(
      '',
    );
    const parsed = await parse(urlset(many));
    expect(parsed.entries).toHaveLength(50_000);
    expect(parsed.cut).toMatch(/more than 50000/);
  });

  it.each([
    ['a compression bomb', gzipSync(Buffer.alloc(8 * MAX_SITEMAP_BYTES, ' ')), /larger than/],
    ['broken gzip', gzipSync(urlset(url('/a').repeat(2_000))).subarray(0, -20), /compression/],
    ['deep nesting', Buffer.from(`<urlset>${'<a>'.repeat(1_000_000)}`), /nested deeper/],
    ['an endless element', Buffer.from(`<urlset><url><loc>${'a'.repeat(10_000_000)}`), /ends in the middle/],
  ])('ends with a reason for %s', async (_what, bytes, cut) => {
    const parsed = await parseSitemap(bytes, FILE);
    expect(parsed.cut).toMatch(cut);
  });

  it('never throws, whatever the bytes', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'urlset',
      'url',
      'loc',
      'https://example.com/',
      ' ',
      '<urlset>',
      '<url>',
      '<loc>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(piece).map((all) => Buffer.from(all.join(''))),
          fc.uint8Array(),
        ),
        async (bytes) => {
          await expect(parseSitemap(bytes, FILE)).resolves.toBeDefined();
        },
      ),
    );
  });
});
