import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/time/index.js';
import { SiteCrawler } from './crawl/index.js';
import {
  analyseSitemap,
  type SitemapAnalysis,
  type SitemapFile,
  type SitemapSummary,
  sitemapSummaryOf,
} from './sitemap/index.js';
import { SitemapMissingError } from './website-analysis.errors.js';

/** What the sitemaps of a site tell. */
export interface SurveyedSitemap {
  readonly url: string;
  readonly analysis: SitemapAnalysis;
  readonly summary: SitemapSummary;
  readonly files: readonly SitemapFile[];
}

/** Time for one site in milliseconds. */
const TOTAL_MS = 25_000;

/** Reads the sitemaps of sites and counts what they list. */
@Injectable()
export class SitemapSurvey {
  constructor(
    private readonly crawler: SiteCrawler,
    private readonly clock: Clock,
  ) {}

  /** Throws EgressError, SitemapMissingError when no sitemap lists a page, and the signal's reason. */
  async read(url: string, signal?: AbortSignal): Promise<SurveyedSitemap> {
    const { files, entries } = await this.crawler.readSitemapsOf(url, {
      totalMs: TOTAL_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    const source = files.find(({ status }) => status === 'read' || status === 'partial');
    const summary = sitemapSummaryOf(entries);
    const analysis = source === undefined ? null : analyseSitemap(source.url, entries, this.clock.now());
    if (analysis === null || summary === null) throw new SitemapMissingError(files);
    return { url, analysis, summary, files };
  }
}
