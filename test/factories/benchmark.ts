import type { BenchmarkReport } from '../../src/modules/research/index.js';
import type { SitemapSummary } from '../../src/modules/website-analysis/index.js';

/** What a comparison with three competitors showed. */
interface Shown {
  readonly topics: readonly string[];
  readonly sections: readonly string[];
  /** Whether competitors list more pages. */
  readonly isBehind?: boolean;
}

/** A comparison of sitemaps with three competitors, two of which have what the site lacks. */
export function aBenchmark({ topics, sections, isBehind = false }: Shown): BenchmarkReport {
  const counts = { competitor_presence: 0.67, competitor_count: 2, total_url_count: 12 };
  return {
    timestamp: '2026-11-21T10:00:00.000Z',
    user: { url: 'https://www.roastery.example/', summary: aSitemapSummary() },
    competitors: { summaries: {}, errors: {} },
    benchmark: {
      website_url: 'https://www.roastery.example/',
      competitors_analyzed: 3,
      user_sections_count: 2,
      competitor_section_leaders: [],
      gaps: {
        missing_sections: sections.map((section) => ({ section, ...counts, competitor_url_count: 12 })),
        missing_topics: topics.map((topic) => ({ topic, ...counts })),
      },
      opportunities: isBehind
        ? [
            {
              type: 'content_volume_gap',
              title: 'Competitors list more pages',
              metrics: { measure: 'total_urls', user: 20, competitor_median: 81.333, competitors: 3 },
            },
          ]
        : [],
    },
  };
}

/** A comparison without gaps: pages by address of what was read, and why other addresses were not. */
export function comparisonOf(
  pages: Readonly<Record<string, number>>,
  errors: Readonly<Record<string, string>> = {},
): BenchmarkReport {
  const compared = aBenchmark({ topics: [], sections: [] });
  const summaries = Object.entries(pages).map(([url, count]) => [
    url,
    { ...aSitemapSummary(), total_urls: count, sections: { shop: count } },
  ]);
  return {
    ...compared,
    competitors: { summaries: Object.fromEntries(summaries), errors },
    benchmark: { ...compared.benchmark, competitors_analyzed: summaries.length },
  };
}

function aSitemapSummary(): SitemapSummary {
  return {
    total_urls: 20,
    top_url_patterns: {},
    file_types: {},
    average_path_depth: 2,
    max_path_depth: 3,
    publishing_velocity: null,
    modification_velocity: null,
    date_range: null,
    total_dated_urls: 0,
    lastmod_coverage: 0,
    priority_distribution: {},
    changefreq_distribution: {},
    sections: {},
    keywords: {},
  };
}
