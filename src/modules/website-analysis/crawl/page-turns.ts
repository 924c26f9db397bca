import type { CrawlClock } from './crawl-clock.js';
import type { PageQueue } from './page-queue.js';
import type { CrawlOptions } from './site-crawl.js';
import type { SiteVisit } from './site-visit.js';

/** What steers the reading of the pages after the start page. */
export interface PageTurns {
  readonly maxPages: number;
  /** Pages asked for at a time. */
  readonly atOnce: number;
  readonly clock: CrawlClock;
  readonly onProgress: CrawlOptions['onProgress'];
}

/** Reads candidates until there are enough pages. Results are taken in the order of the candidates, whoever is faster. */
export async function readInTurn(visit: SiteVisit, queue: PageQueue, turns: PageTurns): Promise<void> {
  const { maxPages, atOnce, clock, onProgress } = turns;
  const missing = (): number => maxPages - visit.pages.length;
  for (;;) {
    const batch = queue.take(Math.min(atOnce, missing()));
    if (batch.length === 0) return;
    if (clock.isOver()) {
      const detail = 'The time for the crawl was over.';
      visit.leaveOut([...batch, ...queue.take(missing() - batch.length)], 'time_limit', detail);
      return;
    }
    if (visit.askedToSlowDown) {
      const detail = 'The website asked for fewer requests, so no more were made.';
      visit.leaveOut([...batch, ...queue.take(missing() - batch.length)], 'site_asked_to_slow_down', detail);
      return;
    }
    const visits = await Promise.all(batch.map(async (url) => ({ url, outcome: await visit.visit(url) })));
    for (const { url, outcome } of visits) {
      queue.add(visit.admit(url, outcome));
      const planned = Math.min(maxPages, visit.pages.length + queue.left);
      onProgress?.({ pages_done: visit.pages.length, pages_planned: planned, url });
    }
  }
}
