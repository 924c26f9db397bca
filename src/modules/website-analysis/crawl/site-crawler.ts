import { Injectable } from '@nestjs/common';
import { EgressClient } from '../../../egress/index.js';
import { type CrawlClock, startCrawlClock } from './crawl-clock.js';
import { selectPages } from './page-selection.js';
import { RobotsByOrigin } from './robots/robots-by-origin.js';
import type { CrawlOptions, SiteCrawl } from './site-crawl.js';
import { SiteVisit } from './site-visit.js';
import { readStartPage } from './start-page.js';

const DEFAULT_MAX_PAGES = 11;
const DEFAULT_TOTAL_MS = 30_000;
/** Requests under way at one host at a time, as long as the host does not ask for pauses. */
const CONCURRENCY = 2;
/** Longest pause between requests that is waited for, in seconds. */
const MAX_CRAWL_DELAY_SECONDS = 2;

/** What steers the reading of the pages after the start page. */
interface Pace {
  readonly maxPages: number;
  readonly crawlDelaySeconds: number | null;
  readonly clock: CrawlClock;
  readonly onProgress: CrawlOptions['onProgress'];
}

/** Reads a website: its start page and some more pages of the same site, as robots.txt allows. */
@Injectable()
export class SiteCrawler {
  constructor(private readonly egress: EgressClient) {}

  /**
   * Crawls from `startUrl`. A problem with the start page rejects with `EgressError`, `SiteDisallowsCrawlingError`,
   * `SiteHttpError` or `SiteEmptyError`; a problem with any other page is listed under `skipped`.
   */
  async crawlSite(startUrl: string, options: CrawlOptions = {}): Promise<SiteCrawl> {
    const { maxPages = DEFAULT_MAX_PAGES, totalMs = DEFAULT_TOTAL_MS, onProgress, signal } = options;
    const now = options.now ?? (() => new Date());
    const startedAt = now();
    using clock = startCrawlClock(totalMs, signal);
    const reading = { egress: this.egress, signal: clock.signal, now };
    const robots = new RobotsByOrigin(this.egress, clock.signal);
    const start = await readStartPage(this.egress.checkAddress(startUrl), reading, robots);
    const policy = await robots.policyFor(start.page.url);
    const visit = new SiteVisit(start.page, reading, robots);
    const candidates = selectPages(new URL(start.page.url), start.links, 2 * (maxPages - 1));
    await readInTurn(visit, candidates, { maxPages, crawlDelaySeconds: policy.crawlDelaySeconds, clock, onProgress });
    return {
      start_url: startUrl,
      final_url: start.page.url,
      robots: { status: policy.status, allowed: true, crawl_delay_seconds: policy.crawlDelaySeconds },
      pages: visit.pages,
      skipped: visit.skipped,
      started_at: startedAt.toISOString(),
      finished_at: now().toISOString(),
    };
  }
}

/** Reads candidates until there are enough pages. Results are taken in the order of the candidates, whoever is faster. */
async function readInTurn(visit: SiteVisit, candidates: readonly string[], pace: Pace): Promise<void> {
  const { maxPages, crawlDelaySeconds, clock, onProgress } = pace;
  const atOnce = crawlDelaySeconds === null ? CONCURRENCY : 1;
  const pauseMs = 1_000 * Math.min(crawlDelaySeconds ?? 0, MAX_CRAWL_DELAY_SECONDS);
  const report = (url: string, left: number): void =>
    onProgress?.({
      pages_done: visit.pages.length,
      pages_planned: Math.min(maxPages, visit.pages.length + left),
      url,
    });
  let position = 0;
  report(visit.pages[0]?.url ?? '', candidates.length);
  while (position < candidates.length && visit.pages.length < maxPages) {
    const missing = maxPages - visit.pages.length;
    if (pauseMs > 0) await clock.pause(pauseMs);
    if (clock.isOver()) {
      visit.leaveOut(candidates.slice(position, position + missing), 'time_limit', 'The time for the crawl was over.');
      return;
    }
    if (visit.askedToSlowDown) {
      const detail = 'The website asked for fewer requests, so no more were made.';
      visit.leaveOut(candidates.slice(position, position + missing), 'site_asked_to_slow_down', detail);
      return;
    }
    const batch = candidates.slice(position, position + Math.min(atOnce, missing));
    const visits = await Promise.all(batch.map(async (url) => ({ url, outcome: await visit.read(url) })));
    position += batch.length;
    for (const { url, outcome } of visits) {
      visit.admit(url, outcome);
      report(url, candidates.length - position);
    }
  }
}
