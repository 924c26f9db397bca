import type { SitemapSummary } from '../../website-analysis/index.js';

/** A part that competitors have and the user's site has not. */
export interface MissingSection {
  /** First path segment. */
  readonly section: string;
  /** Share of the competitors that have it, 0 to 1. */
  readonly competitor_presence: number;
  readonly competitor_count: number;
  /** Pages in it, over all competitors. */
  readonly total_url_count: number;
  /** The same number under the name that the wizard reads. */
  readonly competitor_url_count: number;
}

/** A word in the addresses of competitors that no address of the user has. */
export interface MissingTopic {
  readonly topic: string;
  readonly competitor_presence: number;
  readonly competitor_count: number;
  readonly total_url_count: number;
}

const MOST_SECTIONS = 15;
const MOST_TOPICS = 15;
const FEWEST_COMPETITORS = 2;
const FEWEST_SHARE = 0.4;
const SHORTEST_SECTION = 4;

/** Segments that organise a site and are no content. */
const TECHNICAL =
  /^(page|pages|tags?|categor(y|ies)|authors?|archives?|feeds?|rss|search|login|signin|signup|register|account|cart|checkout|assets|static|media|images?|img|uploads?|files|downloads?|wp-.*|admin|api|cdn|sitemaps?|index|default|amp|node|user|users|profile|privacy.*|terms.*|cookies?.*|legal|imprint|impressum|[a-z]{2}-[a-z]{2})$/;
const NUMBER = /^\d+$/;

/** Sections that at least two and two fifths of the competitors have, by how many have them. */
export function missingSectionsOf(user: SitemapSummary, competitors: readonly SitemapSummary[]): MissingSection[] {
  const sections = competitors.map((summary) => summary.sections);
  return missing(user.sections, sections)
    .filter(({ name }) => name.length >= SHORTEST_SECTION && !TECHNICAL.test(name) && !NUMBER.test(name))
    .slice(0, MOST_SECTIONS)
    .map(({ name, ...counts }) => ({ section: name, ...counts, competitor_url_count: counts.total_url_count }));
}

/** Words of addresses that at least two and two fifths of the competitors use. */
export function missingTopicsOf(user: SitemapSummary, competitors: readonly SitemapSummary[]): MissingTopic[] {
  const keywords = competitors.map((summary) => summary.keywords);
  return missing({ ...user.keywords, ...user.sections }, keywords)
    .filter(({ name }) => !TECHNICAL.test(name))
    .slice(0, MOST_TOPICS)
    .map(({ name, ...counts }) => ({ topic: name, ...counts }));
}

type Counts = Readonly<Record<string, number>>;

interface Missing {
  readonly name: string;
  readonly competitor_presence: number;
  readonly competitor_count: number;
  readonly total_url_count: number;
}

function missing(own: Counts, theirs: readonly Counts[]): Missing[] {
  const least = Math.max(FEWEST_COMPETITORS, FEWEST_SHARE * theirs.length);
  const names = new Set(theirs.flatMap((counts) => Object.keys(counts)));
  return [...names]
    .filter((name) => !Object.hasOwn(own, name))
    .map((name) => countOf(name, theirs))
    .filter(({ competitor_count: count }) => count >= least)
    .sort(
      (a, b) =>
        b.competitor_count - a.competitor_count || b.total_url_count - a.total_url_count || (a.name < b.name ? -1 : 1),
    );
}

function countOf(name: string, theirs: readonly Counts[]): Missing {
  const counts = theirs.flatMap((site) => (Object.hasOwn(site, name) ? [site[name] ?? 0] : []));
  return {
    name,
    competitor_presence: Math.round((100 * counts.length) / theirs.length) / 100,
    competitor_count: counts.length,
    total_url_count: counts.reduce((sum, count) => sum + count, 0),
  };
}
