import { type ExtractedPage, extractPage } from '../extract/index.js';
import { auditSite, type SeoAudit, type SiteFacts } from '../seo/index.js';
import {
  analyseSitemap,
  type SitemapAnalysis,
  type SitemapEntry,
  type SitemapSummary,
  sitemapSummaryOf,
} from '../sitemap/index.js';
import { describeStyle, fingerprintOf } from '../style/index.js';
import { measureText } from '../text/index.js';
import { detectLanguage } from '../text/language.js';
import { withTrustSignals } from './trust-signals.js';

/** A page as it was fetched. */
export interface FetchedHtml {
  readonly url: string;
  readonly html: string;
  /** SHA-256 (hex) of the HTML as it was sent. */
  readonly content_hash: string;
  /** Response headers by lower-case name; null when they are not known. */
  readonly headers: Readonly<Record<string, string>> | null;
}

/** A site that was fetched, and what to find out about it. */
export interface FetchedSite {
  /** The home page first. */
  readonly pages: readonly FetchedHtml[];
  /** What the crawl learnt beside the pages; null when no audit is wanted. */
  readonly audit: SiteFacts | null;
  /** Whether to look for colours, fonts and logos. */
  readonly brand_assets: boolean;
  /** The sitemaps that could be read; null when there is none. */
  readonly sitemap: FetchedSitemap | null;
}

/** The pages that the sitemaps of a site list. */
export interface FetchedSitemap {
  /** The first sitemap that could be read. */
  readonly url: string;
  readonly entries: readonly SitemapEntry[];
  /** ISO 8601, UTC. */
  readonly read_at: string;
}

/** What the pages of a site say and how they say it. */
export interface MeasuredSite {
  /** In the order of the pages. */
  readonly extracted: readonly ExtractedPage[];
  /** Language of each main text (ISO 639-3); null when it is too short to tell. */
  readonly languages: readonly (string | null)[];
  readonly style: ReturnType<typeof describeStyle>;
  readonly fingerprint: ReturnType<typeof fingerprintOf>;
  /** Null when no audit was wanted, or there is no page. */
  readonly seo_audit: SeoAudit | null;
  /** Null when no sitemap lists a page. */
  readonly sitemap_analysis: SitemapAnalysis | null;
  /** Null when no sitemap lists a page. */
  readonly sitemap_summary: SitemapSummary | null;
}

/** Extracts, measures and audits the pages of a site. It keeps the processor busy: seconds for a large site. */
export function measureSite({ pages, audit, brand_assets: brandAssets, sitemap }: FetchedSite): MeasuredSite {
  const extracted = pages.map(({ url, html }) => extractPage(url, html, { brandAssets }));
  const texts = extracted.map(({ url, main_text: text, content_hash: contentHash }) => ({ url, text, contentHash }));
  const measures = measureText(texts);
  return {
    extracted,
    languages: texts.map(({ text }) => detectLanguage(text)),
    style: withTrustSignals(describeStyle(measures, texts), extracted, pages),
    fingerprint: fingerprintOf(measures),
    seo_audit: audit === null ? null : auditOf(pages, extracted, audit),
    sitemap_analysis: sitemap === null ? null : analyseSitemap(sitemap.url, sitemap.entries, new Date(sitemap.read_at)),
    sitemap_summary: sitemap === null ? null : sitemapSummaryOf(sitemap.entries),
  };
}

function auditOf(
  pages: readonly FetchedHtml[],
  extracted: readonly ExtractedPage[],
  facts: SiteFacts,
): SeoAudit | null {
  const audited = extracted.map((page, index) => ({
    ...page,
    headers: pages[index]?.headers ?? null,
    is_home: index === 0,
  }));
  const [home] = audited;
  return home === undefined ? null : auditSite({ home, pages: audited, facts });
}
