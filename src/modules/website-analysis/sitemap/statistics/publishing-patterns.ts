import type { SitemapEntry } from '../sitemap-entry.js';
import { type Counts, countInOrder, countValues } from './counts.js';

/** What the site says about its own pages beside their addresses. */
export interface PublishingPatterns {
  /** `priority` to count. */
  readonly priority_distribution: Counts;
  /** `changefreq` to count. */
  readonly changefreq_distribution: Counts;
  readonly optimization_opportunities: readonly string[];
}

/** One thing to improve. */
export interface SitemapRecommendation {
  readonly category: string;
  readonly priority: 'high' | 'medium' | 'low';
  readonly recommendation: string;
  readonly impact: string;
}

/** Below this share of dated pages `lastmod` is recommended. */
const DATED_SHARE = 0.8;

/** Counts priorities and change frequencies. */
export function publishingPatternsOf(entries: readonly SitemapEntry[]): PublishingPatterns {
  const priorities = entries.flatMap(({ priority }) => (priority === null ? [] : [priority.toFixed(1)]));
  return {
    priority_distribution: countInOrder(priorities),
    changefreq_distribution: countValues(
      entries.flatMap(({ changefreq }) => (changefreq === null ? [] : [changefreq])),
    ),
    optimization_opportunities: recommendationsFor(entries).map(({ recommendation }) => recommendation),
  };
}

/** What would make the sitemap more useful to its readers; each rule is a count over the entries. */
export function recommendationsFor(entries: readonly SitemapEntry[]): SitemapRecommendation[] {
  const dated = entries.filter(({ lastmod }) => lastmod !== null).length;
  const insecure = entries.filter(({ url }) => url.startsWith('http:')).length;
  const withQuery = entries.filter(({ url }) => url.includes('?')).length;
  return [
    ...(dated < DATED_SHARE * entries.length
      ? [
          recommend(
            'lastmod',
            'medium',
            `Add lastmod to the ${entries.length - dated} of ${entries.length} pages without it.`,
            'Search engines read changed pages sooner.',
          ),
        ]
      : []),
    ...(insecure > 0
      ? [
          recommend(
            'protocol',
            'high',
            `List ${insecure} addresses with https instead of http.`,
            'Readers need no redirect.',
          ),
        ]
      : []),
    ...(withQuery > 0
      ? [
          recommend(
            'addresses',
            'low',
            `Replace ${withQuery} addresses with a query by their canonical form.`,
            'The same page is not read twice.',
          ),
        ]
      : []),
  ];
}

function recommend(
  category: string,
  priority: SitemapRecommendation['priority'],
  recommendation: string,
  impact: string,
): SitemapRecommendation {
  return { category, priority, recommendation, impact };
}
