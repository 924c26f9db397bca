import { EgressError } from '../../../egress/index.js';
import { isSameSite } from './page-address.js';
import { type PageReading, readPage } from './page-reader.js';
import { asksToSlowDown } from './politeness/polite-client.js';
import { ReadPages } from './read-pages.js';
import type { RobotsByOrigin } from './robots/robots-by-origin.js';
import type { FetchedPage, SkippedPage, SkipReason } from './site-crawl.js';
import { type OutlinedPage, outlined } from './start-page.js';

/** What came of one address: a page, or the reason why there is none. */
export type Visit = OutlinedPage | { readonly skipped: SkippedPage };

/** Collects the pages of one crawl, each content and each address once. */
export class SiteVisit {
  readonly skipped: SkippedPage[] = [];
  /** True once the site answered that it gets too many requests. */
  askedToSlowDown = false;
  private readonly start: URL;
  private readonly read: ReadPages;

  constructor(
    startPage: OutlinedPage,
    private readonly reading: PageReading,
    private readonly robots: RobotsByOrigin,
  ) {
    this.start = new URL(startPage.page.url);
    this.read = new ReadPages(startPage);
  }

  /** The pages that were kept, the start page first. */
  get pages(): readonly FetchedPage[] {
    return this.read.pages;
  }

  /** Learns what the site answers to an address that does not exist. Never rejects because of the site. */
  async learnNotFound(url: string): Promise<void> {
    const visit = await this.visit(url);
    if ('page' in visit && isSuccess(visit.page.status)) this.read.learnNotFound(visit);
  }

  /** Reads one page of the site, if it may. Never rejects because of the site. */
  async visit(url: string): Promise<Visit> {
    try {
      await this.demandPermission(url);
      const page = await readPage(url, this.reading, (target) => this.demandPermission(target));
      return outlined(page);
    } catch (error) {
      if (error instanceof PageNotRead) return { skipped: { url, reason: error.reason, detail: error.message } };
      if (!(error instanceof EgressError)) throw error;
      const reason = this.reading.signal.aborted ? 'time_limit' : error.code;
      return { skipped: { url, reason, detail: error.message } };
    }
  }

  /** Keeps what was read from `url`, unless it is an error, empty or known already; gives its links when it is kept. */
  admit(url: string, visit: Visit): readonly string[] {
    if ('skipped' in visit) {
      this.skipped.push(visit.skipped);
      return [];
    }
    if (asksToSlowDown(visit.page.status)) this.askedToSlowDown = true;
    const problem = this.problemWith(visit);
    if (problem !== null) {
      const page = isSuccess(visit.page.status) ? { page: visit.page } : {};
      this.skipped.push({ url, ...problem, ...page });
      return [];
    }
    this.read.keep(visit);
    return visit.outline.links;
  }

  /** Notes pages that are not going to be read. */
  leaveOut(urls: readonly string[], reason: SkipReason, detail: string): void {
    this.skipped.push(...urls.map((url) => ({ url, reason, detail })));
  }

  private problemWith(visit: OutlinedPage): Omit<SkippedPage, 'url'> | null {
    const { status } = visit.page;
    if (!isSuccess(status)) {
      return { reason: 'http_error', detail: `The page answers with HTTP status ${status}.`, http_status: status };
    }
    if (!visit.outline.hasText) {
      return visit.outline.needsRendering
        ? { reason: 'needs_rendering', detail: 'The page shows its text only after scripts run.' }
        : { reason: 'empty_page', detail: 'The page contains no text.' };
    }
    return this.read.problemWith(visit);
  }

  private async demandPermission(url: string): Promise<void> {
    if (!isSameSite(new URL(url), this.start)) {
      throw new PageNotRead('redirected_off_site', 'The page redirects to another site.');
    }
    if (!(await this.robots.isAllowed(url))) {
      const detail = 'The robots.txt of the website does not allow this page to be read.';
      throw new PageNotRead('disallowed_by_robots', detail);
    }
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Says why a page is left alone; never leaves this file. */
class PageNotRead extends Error {
  constructor(
    readonly reason: SkipReason,
    detail: string,
  ) {
    super(detail);
  }
}
