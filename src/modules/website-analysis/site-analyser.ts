import { Inject, Injectable } from '@nestjs/common';
import type { MetaMap } from '../../common/provenance/index.js';
import { Clock } from '../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { BRAND_SECTIONS } from './analysis-document.js';
import type { AnalysisSections, AnalysisStatus } from './analysis-sections.js';
import { type CrawlProgress, type FetchedPage, type SiteCrawl, SiteCrawler, type SkippedPage } from './crawl/index.js';
import { crawlResultOf, type ExtractedPage } from './extract/index.js';
import { measureInThread } from './measuring/index.js';

/** A page that was read, with its text. */
export interface ReadPage {
  readonly fetched: FetchedPage;
  readonly extracted: ExtractedPage;
}

/** Everything one look at a website gave; nothing is stored yet. */
export interface AnalysedSite {
  readonly websiteUrl: string;
  readonly status: AnalysisStatus;
  readonly sections: AnalysisSections;
  readonly meta: MetaMap;
  readonly crawlResult: Record<string, unknown>;
  readonly warning: string | null;
  readonly pages: readonly ReadPage[];
  readonly skipped: readonly SkippedPage[];
}

/** Follows an analysis, and may end it. */
export interface AnalysisWatcher {
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onPage?: (progress: CrawlProgress) => void;
  /** Called when so many pages are read and are about to be measured. */
  readonly onMeasure?: (pages: number) => void;
}

/** Skipping these pages loses nothing of the site. */
const HARMLESS_SKIPS: ReadonlySet<string> = new Set(['duplicate_content', 'redirected_off_site', 'site_content_type']);

/** Reads a website and measures what it says. */
@Injectable()
export class SiteAnalyser {
  constructor(
    private readonly crawler: SiteCrawler,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /**
   * Crawls `url` and analyses its pages. Throws a typed error when the start page cannot be read, and the signal's
   * reason when that fires.
   */
  async analyse(url: string, maxPages: number, watcher: AnalysisWatcher = {}): Promise<AnalysedSite> {
    const { signal, onPage, onMeasure } = watcher;
    const crawl = await this.crawler.crawlSite(url, {
      maxPages,
      now: () => this.clock.now(),
      onProgress: onPage,
      signal,
    });
    onMeasure?.(crawl.pages.length);
    const fetchedPages = crawl.pages.map(({ url: address, html }) => ({ url: address, html }));
    const { extracted, style, fingerprint } = await measureInThread(fetchedPages, signal);
    const pages = crawl.pages.flatMap((fetched, index): ReadPage[] => {
      const page = extracted[index];
      return page === undefined ? [] : [{ fetched, extracted: page }];
    });
    const { _meta: meta, ...sections } = style;
    const social = pages[0]?.extracted.social_profiles ?? {};
    return {
      websiteUrl: crawl.final_url,
      status: crawl.skipped.some(({ reason }) => !HARMLESS_SKIPS.has(reason)) ? 'partial' : 'complete',
      ...this.withoutDisabledSections(
        { ...sections, style_fingerprint: fingerprint, social_media_presence: social },
        meta,
      ),
      crawlResult: {
        ...crawlResultOf(
          pages.map(({ extracted }) => extracted),
          spanOf(crawl),
        ),
        robots: crawl.robots,
      },
      warning: warningOf(crawl, pages),
      pages,
      skipped: crawl.skipped,
    };
  }

  private withoutDisabledSections(
    sections: AnalysisSections,
    meta: MetaMap,
  ): { sections: AnalysisSections; meta: MetaMap } {
    if (this.settings.ENABLE_WEBSITE_BRAND_COLUMNS) return { sections, meta };
    const isKept = (name: string): boolean => !BRAND_SECTIONS.includes(name);
    return {
      sections: Object.fromEntries(Object.entries(sections).filter(([name]) => isKept(name))),
      meta: Object.fromEntries(Object.entries(meta).filter(([pointer]) => isKept(pointer.split('/')[1] ?? ''))),
    };
  }
}

function spanOf(crawl: SiteCrawl): { start_url: string; finished_at: Date } {
  return { start_url: crawl.final_url, finished_at: new Date(crawl.finished_at) };
}

function warningOf(crawl: SiteCrawl, pages: readonly ReadPage[]): string | null {
  const unread = crawl.skipped.filter(({ reason }) => !HARMLESS_SKIPS.has(reason));
  const warnings = [
    ...(unread.length > 0 ? [`${unread.length} of ${unread.length + pages.length} pages could not be read`] : []),
    ...(pages.some(({ extracted }) => extracted.needs_rendering)
      ? ['Some pages show their text only after scripts run; such text is not measured']
      : []),
  ];
  return warnings.length > 0 ? warnings.join('. ') : null;
}
