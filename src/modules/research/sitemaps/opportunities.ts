import type { SitemapSummary } from '../../website-analysis/index.js';
import { medianOf } from './median.js';

/** Something in which the user's site is clearly behind the middle of its competitors. */
export interface Opportunity {
  readonly type: 'content_volume_gap' | 'publishing_velocity_gap' | 'architecture_depth_gap';
  readonly title: string;
  readonly metrics: {
    readonly measure: string;
    readonly user: number;
    readonly competitor_median: number;
    /** Competitors with this measure. */
    readonly competitors: number;
  };
}

/** Below this share of the median number of pages. */
const VOLUME_SHARE = 0.8;
/** Below this share of the median velocity. */
const VELOCITY_SHARE = 0.75;
/** More than so many segments shallower than the median. */
const DEPTH_DIFFERENCE = 0.5;

/** Compares with the medians of the competitors; a measure that the user or all of them lack is left out. */
export function opportunitiesOf(user: SitemapSummary, competitors: readonly SitemapSummary[]): Opportunity[] {
  return [
    ...gap('content_volume_gap', 'Competitors list more pages', 'total_urls', isBelow(VOLUME_SHARE)),
    ...gap(
      'publishing_velocity_gap',
      'Competitors change pages more often (dates of last change, not of publication)',
      'modification_velocity',
      isBelow(VELOCITY_SHARE),
    ),
    ...gap(
      'architecture_depth_gap',
      'Competitors arrange their pages in more levels',
      'average_path_depth',
      (own, median) => median - own > DEPTH_DIFFERENCE,
    ),
  ];

  function gap(
    type: Opportunity['type'],
    title: string,
    measure: 'total_urls' | 'modification_velocity' | 'average_path_depth',
    isBehind: (own: number, median: number) => boolean,
  ): Opportunity[] {
    const own = user[measure];
    const theirs = competitors.map((summary) => summary[measure]).filter((value) => value !== null);
    const median = medianOf(theirs);
    if (own === null || median === null || !isBehind(own, median)) return [];
    return [{ type, title, metrics: { measure, user: own, competitor_median: median, competitors: theirs.length } }];
  }
}

function isBelow(share: number): (own: number, median: number) => boolean {
  return (own, median) => own < share * median;
}
