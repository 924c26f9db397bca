import type { BrandAssets } from './brand/brand-assets.js';
import type { ContactPoint, ContentStructure, ExtractedPage, SocialProfiles } from './extracted-page.js';
import { type DomainInfo, domainInfoOf } from './domain-info.js';
import { cutText } from './parse/page-node.js';

/** Longest main text kept in a crawl result, in characters; a cut text ends in "...". */
const MAX_MAIN_CONTENT = 10_000;

/** Where and when a crawl ran. */
export interface CrawlSpan {
  /** Absolute http or https address the crawl began at. */
  readonly start_url: string;
  readonly finished_at: Date;
}

/** The publisher as its home page states it; absent statements are null. */
export interface BrandInfo {
  readonly logo_alt: readonly string[];
  readonly company_name: string | null;
  readonly tagline: string | null;
  readonly contact_info: {
    readonly email: readonly string[];
    readonly phone: readonly string[];
    readonly address: readonly string[];
    /** The same values with their places on the home page. */
    readonly points: readonly ContactPoint[];
  };
  /** Absent when brand assets were not asked for. */
  readonly assets?: BrandAssets;
}

/** The home page as the wizard reads it. */
export interface CrawlResultContent {
  readonly title: string;
  readonly description: string;
  readonly main_content: string;
  readonly headings: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly images: readonly { readonly alt: string | null; readonly src: string }[];
  readonly meta_tags: Readonly<Record<string, string>>;
  readonly domain_info: DomainInfo;
  readonly social_media: SocialProfiles;
  readonly brand_info: BrandInfo;
  readonly content_structure: ContentStructure;
}

/** One page of the crawl. */
export type CrawledPage = Pick<ExtractedPage, 'url' | 'title' | 'word_count' | 'content_hash'>;

/** What a crawl found. `content` is null and `error` says why when no page was read. */
export interface CrawlResult {
  readonly success: boolean;
  readonly url: string;
  /** When the crawl finished, ISO 8601 UTC. */
  readonly timestamp: string;
  readonly error?: string;
  readonly content: CrawlResultContent | null;
  readonly pages: readonly CrawledPage[];
}

/** Sums up a crawl. The home page is the one at the start address, else the first page of the list. */
export function crawlResultOf(pages: readonly ExtractedPage[], crawl: CrawlSpan): CrawlResult {
  const home = pages.find((page) => isAt(page, crawl.start_url)) ?? pages[0];
  const failure = { error: `No page could be read from ${crawl.start_url}.` };
  return {
    success: home !== undefined,
    url: crawl.start_url,
    timestamp: crawl.finished_at.toISOString(),
    ...(home === undefined ? failure : {}),
    content: home === undefined ? null : contentOf(home, pages),
    pages: pages.map(({ url, title, word_count, content_hash }) => ({ url, title, word_count, content_hash })),
  };
}

function isAt(page: ExtractedPage, address: string): boolean {
  const wanted = withoutTrailingSlash(address);
  return [page.url, page.canonical_url].some((url) => url !== null && withoutTrailingSlash(url) === wanted);
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/$/, '');
}

function contentOf(home: ExtractedPage, pages: readonly ExtractedPage[]): CrawlResultContent {
  return {
    title: home.title ?? '',
    description: home.description ?? '',
    main_content: shortened(home.main_text),
    headings: home.headings.map(({ text }) => text),
    links: home.links.map(({ text, url }) => ({ text, href: url })),
    images: home.images.map(({ alt, src }) => ({ alt, src })),
    meta_tags: home.meta_tags,
    domain_info: domainInfoOf(home, pages),
    social_media: home.social_profiles,
    brand_info: brandInfoOf(home),
    content_structure: home.content_structure,
  };
}

function shortened(text: string): string {
  return text.length > MAX_MAIN_CONTENT ? `${cutText(text, MAX_MAIN_CONTENT)}...` : text;
}

/** A whole word "logo" in the file name or the alternative text. */
const LOGO = /(?<![a-z])logo(?![a-z])/i;

function brandInfoOf(home: ExtractedPage): BrandInfo {
  const logos = home.images.filter(({ src, alt }) => LOGO.test(new URL(src).pathname) || LOGO.test(alt ?? ''));
  const { emails, phones, addresses, points } = home.contact;
  return {
    logo_alt: [...new Set(logos.map(({ alt }) => alt ?? '').filter((alt) => alt !== ''))],
    company_name: home.organization.name ?? home.site_name,
    tagline: home.organization.slogan,
    contact_info: { email: emails, phone: phones, address: addresses, points },
    ...(home.brand_assets === null ? {} : { assets: home.brand_assets }),
  };
}
