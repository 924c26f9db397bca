import type { SitemapEntry } from '../sitemap-entry.js';
import { type Counts, countValues, toHundredths } from './counts.js';
import { pathOf, segmentsOf, slugKeywords } from './path-words.js';
import { countPillars, type PillarCounts } from './pillars.js';

/** How a site arranges its pages, from the paths of their addresses. */
export interface SitemapStructure {
  readonly total_urls: number;
  /** First path segment to the number of pages below it, the ten most frequent; `/` stands for the home page. */
  readonly url_patterns: Counts;
  /** File extension to count; `none` for addresses without one. */
  readonly file_types: Counts;
  /** Path segments per address, two decimals. */
  readonly average_path_depth: number;
  readonly max_path_depth: number;
  /** Words of the last path segments, the fifteen most frequent. */
  readonly keyword_clusters: Counts;
  readonly strategic_pillars: PillarCounts;
  /**
   * `shallow`: fewer than two segments on average; `deep`: more than five; `limited`: fewer than three first segments;
   * `well-structured` otherwise.
   */
  readonly structure_quality: 'shallow' | 'deep' | 'limited' | 'well-structured';
}

const MOST_PATTERNS = 10;
const MOST_KEYWORDS = 15;

/** Describes the arrangement of at least one page. */
export function structureOf(entries: readonly SitemapEntry[]): SitemapStructure {
  const paths = entries.map(({ url }) => segmentsOf(url));
  const depths = paths.map(({ length }) => length);
  const averageDepth = depths.reduce((sum, depth) => sum + depth, 0) / entries.length;
  const sections = paths.map(([first]) => first ?? '/');
  return {
    total_urls: entries.length,
    url_patterns: countValues(sections, MOST_PATTERNS),
    file_types: countValues(entries.map(({ url }) => fileType(url))),
    average_path_depth: toHundredths(averageDepth),
    max_path_depth: depths.reduce((most, depth) => Math.max(most, depth), 0),
    keyword_clusters: countValues(
      paths.flatMap((segments) => slugKeywords(segments)),
      MOST_KEYWORDS,
    ),
    strategic_pillars: countPillars(paths),
    structure_quality: qualityOf(averageDepth, new Set(sections).size),
  };
}

function fileType(url: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(pathOf(url))?.[1]?.toLowerCase() ?? 'none';
}

function qualityOf(averageDepth: number, sections: number): SitemapStructure['structure_quality'] {
  if (averageDepth < 2) return 'shallow';
  if (averageDepth > 5) return 'deep';
  return sections < 3 ? 'limited' : 'well-structured';
}
