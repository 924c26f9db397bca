import type { SitemapEntry } from '../sitemap-entry.js';
import { type ContentTrends, contentTrendsOf } from './change-trends.js';
import { type Counts, countValues } from './counts.js';
import { segmentsOf, slugKeywords } from './path-words.js';
import { publishingPatternsOf } from './publishing-patterns.js';
import { structureOf } from './structure.js';

/** What the sitemaps of a site count up to, to be compared with those of other sites. */
export interface SitemapSummary {
  readonly total_urls: number;
  /** First path segment to pages below it, the ten most frequent. */
  readonly top_url_patterns: Counts;
  readonly file_types: Counts;
  /** Path segments per address. */
  readonly average_path_depth: number;
  readonly max_path_depth: number;
  /** Pages published per day. Null: a single look at a sitemap cannot tell new pages from edited ones. */
  readonly publishing_velocity: null;
  /** Pages last changed per day of the span of their dates; null when no page has a date. */
  readonly modification_velocity: number | null;
  readonly date_range: { readonly earliest: string; readonly latest: string; readonly span_days: number } | null;
  readonly total_dated_urls: number;
  /** Share of the pages that have a date, 0 to 1. */
  readonly lastmod_coverage: number;
  readonly priority_distribution: Counts;
  readonly changefreq_distribution: Counts;
  /** First path segment to pages below it, at most 200; pages at the root are left out. */
  readonly sections: Counts;
  /** Words of the last path segments, the hundred most frequent. */
  readonly keywords: Counts;
}

const MOST_SECTIONS = 200;
const MOST_KEYWORDS = 100;

/** Counts the pages of a sitemap; null when it lists none. */
export function sitemapSummaryOf(entries: readonly SitemapEntry[]): SitemapSummary | null {
  if (entries.length === 0) return null;
  const structure = structureOf(entries);
  const patterns = publishingPatternsOf(entries);
  const paths = entries.map(({ url }) => segmentsOf(url));
  const trends = contentTrendsOf(entries);
  return {
    total_urls: entries.length,
    top_url_patterns: structure.url_patterns,
    file_types: structure.file_types,
    average_path_depth: structure.average_path_depth,
    max_path_depth: structure.max_path_depth,
    publishing_velocity: null,
    ...datesOf('message' in trends ? null : trends),
    priority_distribution: patterns.priority_distribution,
    changefreq_distribution: patterns.changefreq_distribution,
    sections: countValues(paths.flatMap(sectionOf), MOST_SECTIONS),
    keywords: countValues(
      paths.flatMap((segments) => slugKeywords(segments)),
      MOST_KEYWORDS,
    ),
  };
}

type Dates = Pick<SitemapSummary, 'modification_velocity' | 'date_range' | 'total_dated_urls' | 'lastmod_coverage'>;

function datesOf(trends: ContentTrends | null): Dates {
  if (trends === null)
    return { modification_velocity: null, date_range: null, total_dated_urls: 0, lastmod_coverage: 0 };
  const { modification_velocity, date_range, total_dated_urls, lastmod_coverage } = trends;
  return { modification_velocity, date_range, total_dated_urls, lastmod_coverage };
}

/** A page right below the root is no section of its own. */
function sectionOf(segments: readonly string[]): string[] {
  const [first, second] = segments;
  return first === undefined || second === undefined ? [] : [first];
}
