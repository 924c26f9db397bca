import { describe, expect, it } from '@jest/globals';
import type { SitemapSummary } from '../../website-analysis/index.js';
import { benchmarkOf } from './benchmark.js';

const site = (more: Partial<SitemapSummary> = {}): SitemapSummary => ({
  total_urls: 100,
  top_url_patterns: {},
  file_types: {},
  average_path_depth: 2,
  max_path_depth: 4,
  publishing_velocity: null,
  modification_velocity: 1,
  date_range: null,
  total_dated_urls: 0,
  lastmod_coverage: 0,
  priority_distribution: {},
  changefreq_distribution: {},
  sections: {},
  keywords: {},
  ...more,
});
const compare = (user: Partial<SitemapSummary>, competitors: readonly Partial<SitemapSummary>[]) =>
  benchmarkOf(
    { url: 'https://own.example/', summary: site(user) },
    competitors.map((summary, index) => ({ url: `https://c${index}.example/`, summary: site(summary) })),
  );
const sectionsIn = (user: Partial<SitemapSummary>, competitors: readonly Partial<SitemapSummary>[]) =>
  compare(user, competitors).gaps.missing_sections.map(({ section }) => section);

describe('missing sections', () => {
  const guides = { sections: { guides: 3 } };

  it('need two competitors and two fifths of them', () => {
    expect(sectionsIn({}, [guides])).toEqual([]);
    expect(sectionsIn({}, [guides, guides, {}, {}, {}])).toEqual(['guides']);
    expect(sectionsIn({}, [guides, guides, {}, {}, {}, {}])).toEqual([]);
  });

  it('are absent at the user, longer than three letters and no technical path', () => {
    const theirs = { sections: { guides: 1, faq: 1, tag: 9, category: 9, '2024': 9, 'wp-content': 9, webinars: 2 } };
    expect(sectionsIn({ sections: { guides: 1 } }, [theirs, theirs])).toEqual(['webinars']);
  });

  it('are at most fifteen, with presence and counts', () => {
    const many = { sections: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`section${i}`, i + 1])) };
    const found = compare({}, [many, many, {}]).gaps.missing_sections;
    expect(found).toHaveLength(15);
    expect(found[0]).toEqual({
      section: 'section29',
      competitor_presence: 0.67,
      competitor_count: 2,
      total_url_count: 60,
      competitor_url_count: 60,
    });
  });
});

describe('opportunities', () => {
  const typesOf = (user: Partial<SitemapSummary>, competitor: Partial<SitemapSummary>) =>
    compare(user, [competitor, competitor]).opportunities.map(({ type }) => type);

  it('open exactly at their thresholds', () => {
    expect(typesOf({ total_urls: 80 }, {})).toEqual([]);
    expect(typesOf({ total_urls: 79 }, {})).toEqual(['content_volume_gap']);
    expect(typesOf({ modification_velocity: 0.75 }, {})).toEqual([]);
    expect(typesOf({ modification_velocity: 0.74 }, {})).toEqual(['publishing_velocity_gap']);
    expect(typesOf({ average_path_depth: 1.5 }, {})).toEqual([]);
    expect(typesOf({ average_path_depth: 1.4 }, {})).toEqual(['architecture_depth_gap']);
  });

  it('say nothing of what was not measured', () => {
    expect(typesOf({ modification_velocity: null }, {})).toEqual([]);
    expect(typesOf({}, { modification_velocity: null })).toEqual([]);
    expect(compare({ total_urls: 1 }, []).opportunities).toEqual([]);
  });

  it('compare with the median', () => {
    const { opportunities } = compare({ total_urls: 10 }, [
      { total_urls: 5 },
      { total_urls: 40 },
      { total_urls: 9_000 },
    ]);
    expect(opportunities[0]?.metrics).toEqual({
      measure: 'total_urls',
      user: 10,
      competitor_median: 40,
      competitors: 3,
    });
  });
});

describe('section leaders', () => {
  it('are at most ten, those with most sections first', () => {
    const competitors = Array.from({ length: 12 }, (_, index) => ({
      sections: Object.fromEntries(Array.from({ length: index }, (_unused, name) => [`s${name}`, 1])),
    }));
    const { competitor_section_leaders: leaders, competitors_analyzed: analysed } = compare({}, competitors);
    expect([analysed, leaders.length, leaders[0]?.sections_count]).toEqual([12, 10, 11]);
  });
});
