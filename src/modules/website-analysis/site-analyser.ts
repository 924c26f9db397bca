import { Inject, Injectable } from '@nestjs/common';
import type { MetaMap } from '../../common/provenance/index.js';
import { Clock } from '../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import type { AnalysisSections, AnalysisStatus } from './analysis-sections.js';
import { type CrawlProgress, type FetchedPage, type SiteCrawl, SiteCrawler, type SkippedPage } from './crawl/index.js';
import { crawlReportOf } from './crawl-report.js';
import type { EarlierCrawl } from './earlier-crawl.js';
import { FirstLook } from './first-look.js';
import { keptSections } from './kept-sections.js';
import { type FetchedSite, MeasuringThread } from './measuring/index.js';
import { packHtml } from './page-html.js';
import type { ReadPage } from './read-page.js';
import type { SeoAudit } from './seo/index.js';
import type { SitemapSummary } from './sitemap/index.js';
import { siteFactsOf } from './site-facts.js';

/** Everything one look at a website gave; nothing is stored yet. */
export interface AnalysedSite {
  readonly websiteUrl: string;
  readonly status: AnalysisStatus;
  readonly sections: AnalysisSections;
  readonly meta: MetaMap;
  readonly crawlResult: Record<string, unknown>;
  /** Counts over the sitemaps; null when none was read. */
  readonly sitemapSummary: SitemapSummary | null;
  /** Null when no audit was wanted. */
  readonly seoAudit: SeoAudit | null;
  readonly warning: string | null;
  readonly pages: readonly ReadPage[];
  readonly skipped: readonly SkippedPage[];
  /** The HTML of every page that was read, as it is stored. */
  readonly packedHtml: ReadonlyMap<FetchedPage, Buffer>;
}

/** What to find out about a website. */
export interface AnalysisScope {
  readonly maxPages: number;
  /** Whether to audit it for search engines. */
  readonly includeSeo: boolean;
}

/** Follows an analysis, helps it, and may end it. */
export interface AnalysisWatcher {
  /** What was read of the site before; pages that did not change are not read again. */
  readonly earlier?: EarlierCrawl | null;
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onPage?: (progress: CrawlProgress) => void;
  /** Called with what the start page alone says, in one line, while other pages are read; not when there are none. */
  readonly onFirstFindings?: (findings: string) => void;
  /** Called when so many pages are read and are about to be measured. */
  readonly onMeasure?: (pages: number) => void;
}

/** Skipping these pages loses nothing of the site. */
const HARMLESS_SKIPS: ReadonlySet<string> = new Set([
  'duplicate_content',
  'near_duplicate',
  'redirected_off_site',
  'site_content_type',
  'soft_404',
]);

/** Sitemap files of which something is missing. */
const HARMFUL_SITEMAPS: ReadonlySet<string> = new Set(['partial', 'unreachable', 'limit']);

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
  async analyse(url: string, scope: AnalysisScope, watcher: AnalysisWatcher = {}): Promise<AnalysedSite> {
    const { signal, onMeasure, earlier = null } = watcher;
    await using thread = new MeasuringThread();
    const crawl = await this.crawl(url, scope.maxPages, thread, watcher);
    onMeasure?.(crawl.pages.length);
    const measured = await thread.measure(this.fetchedSiteOf(crawl, scope), signal);
    const { extracted, languages, style, fingerprint } = measured;
    const pages = crawl.pages.flatMap((fetched, index): ReadPage[] => {
      const page = extracted[index];
      return page === undefined ? [] : [{ fetched, extracted: page, language: languages[index] ?? null }];
    });
    const { _meta: meta, ...sections } = style;
    const social = pages[0]?.extracted.social_profiles ?? {};
    return {
      websiteUrl: crawl.final_url,
      status: crawl.skipped.some(({ reason }) => !HARMLESS_SKIPS.has(reason)) ? 'partial' : 'complete',
      ...keptSections(
        { sections: { ...sections, style_fingerprint: fingerprint, social_media_presence: social }, meta },
        this.settings,
      ),
      crawlResult: crawlReportOf(crawl, pages, { earlier, sitemapAnalysis: measured.sitemap_analysis }),
      sitemapSummary: measured.sitemap_summary,
      seoAudit: measured.seo_audit,
      warning: warningOf(crawl, pages),
      pages,
      skipped: crawl.skipped,
      packedHtml: await packPages(crawl),
    };
  }

  /** Reads the site; the start page is looked at meanwhile, and the thread is free again when all is read. */
  private async crawl(
    url: string,
    maxPages: number,
    thread: MeasuringThread,
    { signal, onPage, onFirstFindings, earlier }: AnalysisWatcher,
  ): Promise<SiteCrawl> {
    await using firstLook = new FirstLook(thread, onFirstFindings, signal);
    return await this.crawler.crawlSite(url, {
      maxPages,
      now: () => this.clock.now(),
      known: earlier?.pages ?? [],
      onProgress: onPage,
      onStartPage: maxPages > 1 ? (page) => void firstLook.at(page) : undefined,
      signal,
    });
  }

  private fetchedSiteOf(crawl: SiteCrawl, { includeSeo }: AnalysisScope): FetchedSite {
    return {
      pages: crawl.pages.map(({ url, html, content_hash, audited_headers: headers }) => ({
        url,
        html,
        content_hash,
        headers,
      })),
      audit: includeSeo ? siteFactsOf(crawl) : null,
      brand_assets: this.settings.ENABLE_WEBSITE_BRAND_COLUMNS,
      sitemap: fetchedSitemapOf(crawl),
    };
  }
}

function fetchedSitemapOf({ sitemap, finished_at: readAt }: SiteCrawl): FetchedSite['sitemap'] {
  const source = sitemap?.files.find(({ status }) => status === 'read' || status === 'partial');
  if (sitemap === null || source === undefined) return null;
  return { url: source.url, entries: sitemap.entries, read_at: readAt };
}

async function packPages({ pages, skipped }: SiteCrawl): Promise<Map<FetchedPage, Buffer>> {
  const read = [...pages, ...skipped.flatMap(({ page }) => page ?? [])];
  return new Map(await Promise.all(read.map(async (page) => [page, await packHtml(page.html)] as const)));
}

function warningOf(crawl: SiteCrawl, pages: readonly ReadPage[]): string | null {
  const unread = crawl.skipped.filter(({ reason }) => !HARMLESS_SKIPS.has(reason));
  const warnings = [
    ...(unread.length > 0 ? [`${unread.length} of ${unread.length + pages.length} pages could not be read`] : []),
    ...(pages.some(({ extracted }) => extracted.needs_rendering) ||
    unread.some(({ reason }) => reason === 'needs_rendering')
      ? ['Some pages show their text only after scripts run; such text is not measured']
      : []),
    ...(crawl.sitemap?.files.some(({ status }) => HARMFUL_SITEMAPS.has(status)) === true
      ? ['Some sitemaps could not be read to their end']
      : []),
  ];
  return warnings.length > 0 ? warnings.join('. ') : null;
}
