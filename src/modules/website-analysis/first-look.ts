import { Logger } from '@nestjs/common';
import type { FetchedPage } from './crawl/index.js';
import { firstFindings } from './first-findings.js';
import type { MeasuringThread } from './measuring/index.js';

/**
 * Measures the start page by itself while other pages are being read, and tells what it finds. Nothing else comes of it:
 * a failure is logged, and it stops with the signal and when it is ended.
 */
export class FirstLook implements AsyncDisposable {
  private readonly logger = new Logger('WebsiteAnalysis');
  private readonly ended = new AbortController();
  private readonly signal: AbortSignal;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly thread: Pick<MeasuringThread, 'measure'>,
    private readonly tell: ((findings: string) => void) | undefined,
    signal?: AbortSignal,
  ) {
    this.signal = AbortSignal.any(signal === undefined ? [this.ended.signal] : [this.ended.signal, signal]);
  }

  /** Looks at a page; never rejects. */
  at(page: Pick<FetchedPage, 'url' | 'html' | 'content_hash'>): Promise<void> {
    this.looking = this.look(page);
    return this.looking;
  }

  /** Gives up a look that is still going on, so that the thread is free. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.ended.abort();
    await this.looking;
  }

  private async look({ url, html, content_hash }: Pick<FetchedPage, 'url' | 'html' | 'content_hash'>): Promise<void> {
    if (this.tell === undefined) return;
    try {
      const pages = [{ url, html, content_hash, headers: null }];
      const site = { pages, audit: null, brand_assets: false, sitemap: null };
      const { style } = await this.thread.measure(site, this.signal);
      if (!this.signal.aborted) this.tell(firstFindings(style));
    } catch (error) {
      if (this.signal.aborted) return;
      this.logger.warn(`The first page of ${new URL(url).host} could not be measured early: ${String(error)}`);
    }
  }
}
