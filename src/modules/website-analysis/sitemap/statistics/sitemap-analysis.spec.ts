import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SitemapEntry } from '../sitemap-entry.js';
import { analyseSitemap } from './sitemap-analysis.js';

const readAt = new Date('2026-03-01T00:00:00.000Z');
const entry = (path: string, more: Partial<SitemapEntry> = {}): SitemapEntry => ({
  url: new URL(path, 'https://learn-tvshop.example').href,
  lastmod: null,
  changefreq: null,
  priority: null,
  ...more,
});
const analyse = (entries: readonly SitemapEntry[]) => {
  const analysis = analyseSitemap('https://learn-tvshop.example/sitemap.xml', entries, readAt);
  if (analysis === null) throw new Error('The sitemap lists pages');
  return analysis;
};
const structure = (...paths: readonly string[]) => analyse(paths.map((path) => entry(path))).structure_analysis;
const changedOn = (...days: readonly (string | null)[]) =>
  analyse(days.map((lastmod, index) => entry(`/${index}`, { lastmod }))).content_trends;

describe('analyseSitemap', () => {
  it('is null for a sitemap without pages', () => {
    expect(analyseSitemap('https://example.com/sitemap.xml', [], readAt)).toBeNull();
  });

  it('counts paths by their first segment, extension and depth', () => {
    expect(structure('/', '/blog/how-to-true-a-wheel', '/blog/spokes.html', '/shop/wheels/front/blue')).toMatchObject({
      total_urls: 4,
      url_patterns: { blog: 2, '/': 1, shop: 1 },
      file_types: { none: 3, html: 1 },
      average_path_depth: 2,
      max_path_depth: 4,
      keyword_clusters: { blue: 1, spokes: 1, true: 1, wheel: 1 },
      structure_quality: 'well-structured',
    });
  });

  it.each([
    ['shallow', ['/a', '/b', '/c']],
    ['deep', ['/a/b/c/d/e/f', '/b/b/c/d/e/f', '/c/b/c/d/e/f']],
    ['limited', ['/a/b/c', '/a/b/d']],
  ])('calls a structure %s', (quality, paths) => {
    expect(structure(...paths).structure_quality).toBe(quality);
  });

  it.each([
    ['/learn/spokes', 'Educational'],
    ['/pricing', 'Transactional'],
    ['/Compare/a', 'Comparison'],
    ['/spokes-vs-rims', 'Comparison'],
    ['/company/team', 'Company'],
    ['/tools/gear-calculator', 'Tools'],
    ['/about.html', 'Company'],
  ])('counts %s as %s', (path, pillar) => {
    const none = { Educational: 0, Transactional: 0, Comparison: 0, Company: 0, Tools: 0 };
    expect(structure(path).strategic_pillars).toEqual({ ...none, [pillar]: 1 });
  });

  it.each(['/', '/steam-engines', '/relearning', '/cartoons', '/advs/x', '/stools', '/x?page=pricing'])(
    'finds no pillar in %s, nor in the host',
    (path) => {
      expect(Object.values(structure(path).strategic_pillars)).toEqual([0, 0, 0, 0, 0]);
    },
  );

  it('calls the dates of a sitemap what they are: dates of the last change', () => {
    expect(changedOn('2026-01-01', '2026-01-11T23:59:00.000Z', null, null)).toEqual({
      basis: 'last_modified',
      date_range: { earliest: '2026-01-01', latest: '2026-01-11', span_days: 10 },
      monthly_distribution: { '2026-01': 2 },
      yearly_distribution: { '2026': 2 },
      modification_velocity: 0.18,
      publishing_velocity: null,
      total_dated_urls: 2,
      lastmod_coverage: 0.5,
      trends: [],
    });
  });

  it('has no trends without dates', () => {
    expect(changedOn(null)).toEqual({ message: 'No page of the sitemap has a lastmod date.' });
  });

  it('compares the last month with two months before, and says when they are steady', () => {
    const month = (name: string, count: number) => Array.from({ length: count }, () => `${name}-05`);
    const trendsOf = (...counts: [number, number, number]) =>
      changedOn(...counts.flatMap((count, index) => month(`2026-0${index + 1}`, count)));
    expect(trendsOf(2, 9, 4)).toMatchObject({
      trends: ['More pages were last changed in 2026-03 (4) than in 2026-01 (2).'],
    });
    expect(trendsOf(5, 5, 4)).toMatchObject({
      trends: [
        'Fewer pages were last changed in 2026-03 (4) than in 2026-01 (5).',
        'The number of changed pages is steady over these months.',
      ],
    });
  });

  it('counts priorities and change frequencies and recommends what is missing', () => {
    const analysis = analyse([
      entry('/a', { priority: 1, changefreq: 'daily', lastmod: '2026-01-01' }),
      entry('/b', { priority: 0.5, changefreq: 'daily' }),
      { ...entry('/c?x=1'), url: 'http://learn-tvshop.example/c?x=1' },
    ]);
    expect(analysis.publishing_patterns).toMatchObject({
      priority_distribution: { '0.5': 1, '1.0': 1 },
      changefreq_distribution: { daily: 2 },
    });
    expect(analysis.seo_recommendations.map(({ category }) => category)).toEqual(['lastmod', 'protocol', 'addresses']);
    expect(analysis.ai_insights).toBeNull();
  });

  it('gives the same numbers in whatever order the pages are listed', () => {
    const path = fc.webPath();
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), (paths) => {
        const entries = paths.map((each) => entry(`/x${each}`));
        expect(JSON.stringify(analyse(entries))).toBe(JSON.stringify(analyse([...entries].reverse())));
      }),
    );
  });
});
