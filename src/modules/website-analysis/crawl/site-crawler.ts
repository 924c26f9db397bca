import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { EgressClient } from '../../../egress/index.js';
import { readSitemaps, type SitemapReading } from '../sitemap/index.js';
import { type CrawlClock, startCrawlClock } from './crawl-clock.js';
import { KnownPages } from './known-page.js';
import { PageQueue } from './page-queue.js';
import { readInTurn } from './page-turns.js';
import type { PageReading } from './page-reader.js';
import { type HostPace, HostTurns } from './politeness/host-turns.js';
import { PoliteClient } from './politeness/polite-client.js';
import { RobotsByOrigin } from './robots/robots-by-origin.js';
import type { RobotsPolicy } from './robots/robots-policy.js';
import type { CrawlOptions, SiteCrawl } from './site-crawl.js';
import { newestFirst } from './sitemap-links.js';
import { SiteVisit } from './site-visit.js';
import { readStartPage } from './start-page.js';

const DEFAULT_MAX_PAGES = 25;
const DEFAULT_TOTAL_MS = 60_000;
/** Requests under way at one host at a time, as long as the host does not ask for pauses. */
const CONCURRENCY = 2;
/** Longest pause between requests that is waited for, in seconds. */
const MAX_CRAWL_DELAY_SECONDS = 2;

/** Settings that steer crawls. */
export type CrawlSettings = Pick<SettingValues, 'CRAWLER_DELAY_MS'>;

/** Everything one crawl works with. */
interface CrawlContext {
  readonly clock: CrawlClock;
  readonly robots: RobotsByOrigin;
  readonly now: () => Date;
  readonly options: CrawlOptions;
}

/** Reads a website: its start page, its sitemaps and more pages of the same site, as robots.txt allows. */
@Injectable()
export class SiteCrawler {
  private readonly turns = new HostTurns();

  constructor(
    private readonly egress: EgressClient,
    @Inject(SETTINGS) private readonly settings: CrawlSettings,
  ) {}

  /**
   * Crawls from `startUrl`. A problem with the start page rejects with `EgressError`, `SiteDisallowsCrawlingError`,
   * `SiteHttpError` or `SiteEmptyError`; a problem with any other page is listed under `skipped`.
   */
  async crawlSite(startUrl: string, options: CrawlOptions = {}): Promise<SiteCrawl> {
    const { maxPages = DEFAULT_MAX_PAGES, totalMs = DEFAULT_TOTAL_MS, onProgress } = options;
    const now = options.now ?? (() => new Date());
    const startedAt = now();
    using clock = startCrawlClock(totalMs, options.signal);
    const context = { clock, robots: new RobotsByOrigin(this.egress, clock.signal), now, options };
    const address = this.egress.checkAddress(startUrl);
    const first = await context.robots.policyFor(address);
    const start = await readStartPage(address, this.readingFor(first, context), context.robots);
    options.onStartPage?.(start.page);
    const policy = await context.robots.policyFor(start.page.url);
    const reading = this.readingFor(policy, context);
    const visit = new SiteVisit(start, reading, context.robots);
    const sitemap = maxPages > 1 ? await this.readSitemaps(start.page.url, policy, reading, context) : null;
    if (maxPages > 1 && !clock.isOver()) await visit.learnNotFound(missingAddress(start.page.url));
    const links = [...start.outline.links, ...newestFirst(sitemap?.entries ?? [])];
    const queue = new PageQueue(new URL(start.page.url), links, 2 * (maxPages - 1));
    const planned = Math.min(maxPages, 1 + queue.left);
    onProgress?.({ pages_done: 1, pages_planned: planned, url: start.page.url });
    await readInTurn(visit, queue, { maxPages, atOnce: paceOf(policy, this.settings).atOnce, clock, onProgress });
    return {
      start_url: startUrl,
      final_url: start.page.url,
      robots: { status: policy.status, allowed: true, crawl_delay_seconds: policy.crawlDelaySeconds },
      pages: visit.pages,
      skipped: visit.skipped,
      sitemap,
      started_at: startedAt.toISOString(),
      finished_at: now().toISOString(),
    };
  }

  /**
   * Reads only the sitemaps of the site at `url`, as robots.txt allows. Rejects with what keeps robots.txt from being
   * read, and with the signal's reason.
   */
  async readSitemapsOf(url: string, options: Pick<CrawlOptions, 'signal' | 'totalMs'> = {}): Promise<SitemapReading> {
    const now = (): Date => new Date();
    using clock = startCrawlClock(options.totalMs ?? DEFAULT_TOTAL_MS, options.signal);
    const context = { clock, robots: new RobotsByOrigin(this.egress, clock.signal), now, options };
    const address = this.egress.checkAddress(url);
    const policy = await context.robots.policyFor(address);
    if (policy.failure !== null) throw policy.failure;
    return await this.readSitemaps(address, policy, this.readingFor(policy, context), context);
  }

  private readingFor(policy: RobotsPolicy, { clock, now, options }: CrawlContext): PageReading {
    const pace = paceOf(policy, this.settings);
    const client = new PoliteClient(this.egress, { turns: this.turns, pace, now, signal: clock.signal });
    return { client, signal: clock.signal, known: new KnownPages(options.known ?? []), now };
  }

  private readSitemaps(
    startUrl: string,
    policy: RobotsPolicy,
    { client }: PageReading,
    { clock, robots, options }: CrawlContext,
  ): Promise<SitemapReading> {
    return readSitemaps(new URL(startUrl).origin, policy.sitemaps, {
      get: (url, request) => client.get(url, request),
      isAllowed: (url) => robots.isAllowed(url),
      signal: options.signal ?? new AbortController().signal,
      timeLimit: clock.signal,
    });
  }
}

function paceOf({ crawlDelaySeconds }: RobotsPolicy, settings: CrawlSettings): HostPace {
  const wishedMs = 1_000 * Math.min(crawlDelaySeconds ?? 0, MAX_CRAWL_DELAY_SECONDS);
  return {
    atOnce: crawlDelaySeconds === null ? CONCURRENCY : 1,
    delayMs: Math.max(settings.CRAWLER_DELAY_MS, wishedMs),
  };
}

/** An address of the site that surely does not exist, always the same one. */
function missingAddress(startUrl: string): string {
  const { origin } = new URL(startUrl);
  return `${origin}/no-such-page-${createHash('sha256').update(origin).digest('hex').slice(0, 12)}`;
}
