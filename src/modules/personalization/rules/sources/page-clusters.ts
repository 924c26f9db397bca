import type { StyleMetrics } from '../../../website-analysis/index.js';

type PageTopics = NonNullable<StyleMetrics['page_topics']>[number];

/** Pages that are about the same thing. */
export interface PageCluster {
  /** What they share. */
  readonly topic: string;
  /** Addresses. */
  readonly pages: readonly string[];
}

/** Pages from which a topic is one of the site and not of a page. */
const FEWEST_PAGES = 2;

/**
 * Clusters of a site's pages, the largest first. The topic that most pages share takes those pages, then the one that
 * most of the rest share, and so on; of equal ones the first that a page names. Pages that share nothing are in none.
 */
export function pageClusters(pages: readonly PageTopics[]): PageCluster[] {
  const clusters: PageCluster[] = [];
  let rest = [...pages];
  for (let next = largestIn(rest); next !== null; next = largestIn(rest)) {
    const { topic } = next;
    clusters.push(next);
    rest = rest.filter(({ topics }) => !topics.includes(topic));
  }
  return clusters;
}

function largestIn(pages: readonly PageTopics[]): PageCluster | null {
  const byTopic = Map.groupBy(
    pages.flatMap(({ url, topics }) => [...new Set(topics)].map((topic) => ({ topic, url }))),
    ({ topic }) => topic,
  );
  const [largest] = [...byTopic].toSorted(([, one], [, other]) => other.length - one.length);
  if (largest === undefined || largest[1].length < FEWEST_PAGES) return null;
  return { topic: largest[0], pages: largest[1].map(({ url }) => url) };
}
