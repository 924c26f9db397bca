import type { CheerioAPI } from 'cheerio';
import { shortText, textParts } from '../extract/parse/page-node.js';
import { parseHtml } from '../extract/parse/parse-html.js';
import { stripMarkup } from '../extract/parse/strip-markup.js';
import { needsRendering } from '../extract/structure/needs-rendering.js';
import { pageAddress } from './page-address.js';

/** What the crawl wants to know about a page. */
export interface PageOutline {
  /** Absolute links in document order, each once; targets of frames and of an immediate refresh included. */
  readonly links: readonly string[];
  /** Whether there is any text outside the title. */
  readonly hasText: boolean;
  /** True when scripts would draw the page and there is next to no text without them. */
  readonly needsRendering: boolean;
  /** Title, else empty. */
  readonly title: string;
  /** First heading of the first level, else empty. */
  readonly heading: string;
  /** The address the page gives itself; null when it gives none. */
  readonly canonical: string | null;
  /** Text outside the title, navigation, header, footer and sidebars; all of it when the markup is beyond the limits. */
  readonly ownText: string;
}

/** Links read from one page. */
const MAX_LINKS = 2_000;
const AROUND_THE_TEXT = 'nav, header, footer, aside';

/** Outline of a page. `url` is the final address of the page. */
export function outlinePage(html: string, url: string): PageOutline {
  const { $, cut } = parseHtml(html);
  const base = URL.parse($('base[href]').attr('href') ?? '', url)?.href ?? url;
  const targets = $('a[href], area[href], frame[src], iframe[src], meta[http-equiv]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? refreshTarget(attribs));
  const links = targets.map((target) => (target === undefined ? null : pageAddress(target.trim(), base)?.href));
  const canonical = $('link[rel~="canonical"][href]').first().attr('href');
  const title = shortText($('title').get(0));
  const heading = shortText($('h1').get(0));
  $('title').remove();
  const text = cut === null ? partsOf($).join(' ') : stripMarkup(html);
  const isShell = cut === null && needsRendering($, text);
  if (cut === null) $(AROUND_THE_TEXT).remove();
  return {
    links: [...new Set(links.filter((link) => typeof link === 'string'))].slice(0, MAX_LINKS),
    hasText: text.trim() !== '',
    needsRendering: isShell,
    title,
    heading,
    canonical: canonical === undefined ? null : (pageAddress(canonical.trim(), base)?.href ?? null),
    ownText: cut === null ? partsOf($).join(' ') : text,
  };
}

function partsOf($: CheerioAPI): string[] {
  return $.root()
    .toArray()
    .flatMap((root) => [...textParts(root)]);
}

/** Old home pages lead on with `<meta http-equiv="refresh" content="0; url=en/">`. */
function refreshTarget(attributes: Record<string, string>): string | undefined {
  if (attributes['http-equiv']?.toLowerCase() !== 'refresh') return undefined;
  return /^\s*\d+\s*[;,]\s*url\s*=\s*["']?([^"']+)/i.exec(attributes['content'] ?? '')?.[1];
}
