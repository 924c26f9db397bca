import { Logger } from '@nestjs/common';
import type { FetchedPage } from './crawl/index.js';
import { firstFindings } from './first-findings.js';
import { measureInThread } from './measuring/index.js';

/**
 * Measures the start page by itself while other pages are being read, and tells what it finds. Nothing else comes of it:
 * a failure is logged, and it stops with the signal and when it is disposed.
 */
export class FirstLook implements Disposable {
  private readonly logger = new Logger('WebsiteAnalysis');
  private readonly ended = new AbortController();
  private readonly signal: AbortSignal;

  constructor(
    private readonly tell: ((findings: string) => void) | undefined,
    signal?: AbortSignal,
    private readonly measure: typeof measureInThread = measureInThread,
  ) {
    this.signal = AbortSignal.any(signal === undefined ? [this.ended.signal] : [this.ended.signal, signal]);
  }

  /** Looks at a page; never rejects. */
  async at({ url, html, content_hash }: Pick<FetchedPage, 'url' | 'html' | 'content_hash'>): Promise<void> {
    if (this.tell === undefined) return;
    try {
      const pages = [{ url, html, content_hash, headers: null }];
      const { style } = await this.measure({ pages, audit: null, brand_assets: false }, this.signal);
      if (!this.signal.aborted) this.tell(firstFindings(style));
    } catch (error) {
      if (this.signal.aborted) return;
      this.logger.warn(`The first page of ${new URL(url).host} could not be measured early: ${String(error)}`);
    }
  }

  [Symbol.dispose](): void {
    this.ended.abort();
  }
}
