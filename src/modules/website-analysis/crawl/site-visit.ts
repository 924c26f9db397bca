import { EgressError } from '../../../egress/index.js';
import { isSameSite, pageKey } from './page-address.js';
import { outlinePage } from './page-links.js';
import { type PageReading, readPage } from './page-reader.js';
import type { RobotsByOrigin } from './robots/robots-by-origin.js';
import type { FetchedPage, SkippedPage, SkipReason } from './site-crawl.js';

/** What came of one address: a page, or the reason why there is none. */
export type Visit = { readonly page: FetchedPage } | { readonly skipped: SkippedPage };

/** Collects the pages of one crawl, each content and each address once. */
export class SiteVisit {
  readonly pages: FetchedPage[];
  readonly skipped: SkippedPage[] = [];
  /** True once the site answered that it gets too many requests. */
  askedToSlowDown = false;
  private readonly start: URL;
  private readonly seenKeys = new Set<string>();
  private readonly seenContents = new Set<string>();

  constructor(
    startPage: FetchedPage,
    private readonly reading: PageReading,
    private readonly robots: RobotsByOrigin,
  ) {
    this.start = new URL(startPage.url);
    this.pages = [startPage];
    this.remember(startPage);
  }

  /** Reads one page of the site, if it may. Never rejects because of the site. */
  async read(url: string): Promise<Visit> {
    try {
      await this.demandPermission(url);
      return { page: await readPage(url, this.reading, (target) => this.demandPermission(target)) };
    } catch (error) {
      if (error instanceof PageNotRead) return { skipped: { url, reason: error.reason, detail: error.message } };
      if (!(error instanceof EgressError)) throw error;
      const reason = this.reading.signal.aborted ? 'time_limit' : error.code;
      return { skipped: { url, reason, detail: error.message } };
    }
  }

  /** Keeps what was read from `url`, unless it is an error, empty or known already. */
  admit(url: string, visit: Visit): void {
    if ('skipped' in visit) {
      this.skipped.push(visit.skipped);
      return;
    }
    const { page } = visit;
    const problem = this.problemWith(url, page);
    if (page.status === 429 || page.status === 503) this.askedToSlowDown = true;
    if (problem !== null) {
      this.skipped.push(problem);
      return;
    }
    this.pages.push(page);
    this.remember(page);
  }

  /** Notes pages that are not going to be read. */
  leaveOut(urls: readonly string[], reason: SkipReason, detail: string): void {
    this.skipped.push(...urls.map((url) => ({ url, reason, detail })));
  }

  private problemWith(url: string, page: FetchedPage): SkippedPage | null {
    if (page.status < 200 || page.status > 299) {
      return { url, reason: 'http_error', detail: `The page answers with HTTP status ${page.status}.` };
    }
    if (this.seenKeys.has(pageKey(new URL(page.url))) || this.seenContents.has(page.content_hash)) {
      return { url, reason: 'duplicate_content', detail: 'The page is the same as one that was read before.' };
    }
    if (!outlinePage(page.html, page.url).hasText) {
      return { url, reason: 'empty_page', detail: 'The page contains no text.' };
    }
    return null;
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

  private remember(page: FetchedPage): void {
    this.seenKeys.add(pageKey(new URL(page.url)));
    this.seenContents.add(page.content_hash);
  }
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
