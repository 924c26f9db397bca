import type { CheerioAPI } from 'cheerio';
import type { ExtractedPage } from '../extracted-page.js';
import { type PageAddress, webAddress, withoutFragment } from '../links/page-address.js';
import { shortText } from '../parse/page-node.js';
import { type JsonLdNode, firstText, typesOf } from './json-ld.js';
import { publishedAt } from './published-at.js';
import { ARTICLE_TYPES, PUBLISHER_TYPES } from './publisher-types.js';

export type PageMetadata = Pick<
  ExtractedPage,
  | 'canonical_url'
  | 'title'
  | 'description'
  | 'language'
  | 'site_name'
  | 'organization'
  | 'author'
  | 'published_at'
  | 'json_ld_types'
  | 'feed_urls'
>;

/** What the head and the structured data of a page say about it. */
export function metadataOf(
  $: CheerioAPI,
  address: PageAddress,
  meta: Readonly<Record<string, string>>,
  jsonLd: readonly JsonLdNode[],
): PageMetadata {
  return {
    canonical_url: linkTarget($, 'link[rel~="canonical" i][href]', address),
    title: titleOf($) ?? meta['og:title'] ?? null,
    description: meta['description'] ?? meta['og:description'] ?? null,
    language: languageTag($('html').first().attr('lang')),
    site_name: meta['og:site_name'] ?? firstText(jsonLd, /^WebSite$/, 'name') ?? meta['application-name'] ?? null,
    organization: {
      name: firstText(jsonLd, PUBLISHER_TYPES, 'name'),
      slogan: firstText(jsonLd, PUBLISHER_TYPES, 'slogan'),
    },
    author: authorOf($, meta, jsonLd),
    published_at: publishedAt($, meta, jsonLd),
    json_ld_types: [...new Set(jsonLd.flatMap(typesOf))],
    feed_urls: feedUrls($, address),
  };
}

function titleOf($: CheerioAPI): string | null {
  const title = $('title')
    .toArray()
    .find((element) => $(element).closest('svg').length === 0);
  const text = shortText(title);
  return text === '' ? null : text;
}

function linkTarget($: CheerioAPI, selector: string, address: PageAddress): string | null {
  const target = webAddress($(selector).first().attr('href'), address.base);
  return target === null ? null : withoutFragment(target);
}

/** The canonical BCP 47 form of a `lang` attribute; null when it is missing or not a language tag. */
export function languageTag(lang: string | undefined): string | null {
  const tag = (lang ?? '').trim().replaceAll('_', '-');
  if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function authorOf($: CheerioAPI, meta: Readonly<Record<string, string>>, jsonLd: readonly JsonLdNode[]): string | null {
  const byline = shortText($('[rel~="author" i], [itemprop~="author" i]').get(0), 120);
  const stated = [meta['author'], firstText(jsonLd, ARTICLE_TYPES, 'author'), meta['article:author'], byline];
  return stated.find((name) => name && webAddress(name) === null) ?? null;
}

function feedUrls($: CheerioAPI, address: PageAddress): string[] {
  const feeds = $('link[rel~="alternate" i][href]')
    .toArray()
    .filter(({ attribs }) => /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i.test(attribs['type'] ?? ''))
    .map(({ attribs }) => webAddress(attribs['href'], address.base)?.href)
    .filter((url) => url !== undefined);
  return [...new Set(feeds)];
}
