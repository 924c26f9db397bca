import type { SitemapEntry } from '../sitemap-entry.js';
import { type Counts, countInOrder, toHundredths } from './counts.js';

/**
 * When pages last changed, as the sitemap says (`lastmod`). These are dates of changes and not of publication: an old
 * page that is edited counts as new.
 */
export interface ContentTrends {
  /** What the dates are. */
  readonly basis: 'last_modified';
  /** Days in UTC. */
  readonly date_range: { readonly earliest: string; readonly latest: string; readonly span_days: number };
  /** `YYYY-MM` to pages last changed then, the last twelve months that occur. */
  readonly monthly_distribution: Counts;
  /** `YYYY` to pages last changed then. */
  readonly yearly_distribution: Counts;
  /** Pages last changed per day of the whole span, both ends included; two decimals. */
  readonly modification_velocity: number;
  /** Pages published per day. Null: a single look at a sitemap cannot tell new pages from edited ones. */
  readonly publishing_velocity: null;
  readonly total_dated_urls: number;
  /** Share of the pages that have a date, 0 to 1; two decimals. */
  readonly lastmod_coverage: number;
  /** What the last three months show, in sentences. */
  readonly trends: readonly string[];
}

/** Why there are no trends. */
export interface NoContentTrends {
  readonly message: string;
}

const DAY_MS = 86_400_000;
const MOST_MONTHS = 12;
/** Months whose counts differ by at most this share of their mean are called steady. */
const STEADY_SHARE = 0.5;

/** Trends of the dated pages of a sitemap. */
export function contentTrendsOf(entries: readonly SitemapEntry[]): ContentTrends | NoContentTrends {
  const days = entries
    .flatMap(({ lastmod }) => (lastmod === null ? [] : [lastmod.slice(0, 10)]))
    .sort((left, right) => (left < right ? -1 : 1));
  const [earliest] = days;
  const latest = days.at(-1);
  if (earliest === undefined || latest === undefined) return { message: 'No page of the sitemap has a lastmod date.' };
  const span = Math.round((Date.parse(latest) - Date.parse(earliest)) / DAY_MS);
  const months = countInOrder(
    days.map((day) => day.slice(0, 7)),
    MOST_MONTHS,
  );
  return {
    basis: 'last_modified',
    date_range: { earliest, latest, span_days: span },
    monthly_distribution: months,
    yearly_distribution: countInOrder(days.map((day) => day.slice(0, 4))),
    modification_velocity: toHundredths(days.length / (span + 1)),
    publishing_velocity: null,
    total_dated_urls: days.length,
    lastmod_coverage: toHundredths(days.length / entries.length),
    trends: trendsOf(months),
  };
}

/** Compares the last month that occurs with the one two entries before it. */
function trendsOf(months: Counts): string[] {
  const recent = Object.entries(months).slice(-3);
  const [first, , last] = recent;
  if (first === undefined || last === undefined) return [];
  const counts = recent.map(([, count]) => count);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const isSteady = Math.max(...counts) - Math.min(...counts) <= STEADY_SHARE * mean;
  const comparison =
    last[1] === first[1]
      ? `As many pages were last changed in ${last[0]} as in ${first[0]} (${last[1]}).`
      : `${last[1] > first[1] ? 'More' : 'Fewer'} pages were last changed in ${last[0]} (${last[1]}) than in ${first[0]} (${first[1]}).`;
  return isSteady ? [comparison, 'The number of changed pages is steady over these months.'] : [comparison];
}
