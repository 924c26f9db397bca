import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type FetchedSite, measureSite } from './measure-site.js';
import { MeasuringThread } from './measuring-thread.js';

const siteOf = (html: string, more: Partial<FetchedSite> = {}): FetchedSite => ({
  pages: [{ url: 'https://shop.example/', html, content_hash: 'h', headers: null }],
  audit: null,
  brand_assets: false,
  sitemap: null,
  ...more,
});
const SMALL = siteOf('<p>We mend what others throw away. Bring it on a Friday.</p>');
/** Takes the thread many seconds. */
const SLOW = siteOf(`<article>${'<p>We mend what others throw away, and it holds.</p>'.repeat(40_000)}</article>`);

const threads = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

describe('MeasuringThread', () => {
  it('gives what measuring in place gives, again and again on one thread, and ends it', async () => {
    const before = threads();
    {
      await using thread = new MeasuringThread();
      expect(await thread.measure(SMALL)).toEqual(measureSite(SMALL));
      const loaded = threads();
      expect(loaded).toBeGreaterThan(before);
      expect(await thread.measure(SMALL)).toEqual(measureSite(SMALL));
      expect(threads()).toBe(loaded);
    }
    expect(threads()).toBe(before);
  });

  it('drops a measure whose signal fires, ends its thread, and measures the next on a fresh one', async () => {
    const before = threads();
    await using thread = new MeasuringThread();
    const stop = new AbortController();
    const slow = thread.measure(SLOW, stop.signal);
    await expect(thread.measure(SMALL)).rejects.toThrow('one site at a time');
    stop.abort(new Error('given up'));
    await expect(slow).rejects.toThrow('given up');
    expect(threads()).toBe(before);
    expect((await thread.measure(SMALL)).extracted[0]?.word_count).toBe(11);
  });

  it('is usable after a measure that failed', async () => {
    await using thread = new MeasuringThread();
    const broken = siteOf('<p>x</p>', { sitemap: { url: 'x', entries: [], read_at: 'x' } });
    const pages = [{ url: 'no address', html: '<a href="/">x</a>', content_hash: 'h', headers: null }];
    await expect(thread.measure({ ...broken, pages })).rejects.toThrow();
    expect((await thread.measure(SMALL)).extracted).toHaveLength(1);
  });

  it('leaves the event loop to others while the largest sitemap is counted', async () => {
    const entries = Array.from({ length: 50_000 }, (_, index) => ({
      url: `https://shop.example/section-${index % 40}/how-to-mend-part-${index}.html`,
      lastmod: `2026-0${1 + (index % 9)}-05`,
      changefreq: 'weekly' as const,
      priority: 0.5,
    }));
    await using thread = new MeasuringThread();
    await thread.measure(SMALL);
    const loop = { turns: 0, isDone: false };
    const sitemap = { url: 'https://shop.example/sitemap.xml', entries, read_at: '2026-11-22T10:00:00.000Z' };
    const measured = thread.measure({ ...SMALL, sitemap }).finally(() => (loop.isDone = true));
    for (; !loop.isDone; loop.turns += 1) await setImmediate();
    expect((await measured).sitemap_analysis?.total_urls).toBe(50_000);
    expect(loop.turns).toBeGreaterThan(50);
  });
});
