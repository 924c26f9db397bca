import type { CheerioAPI } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import { type PageAddress, webAddress, withoutFragment } from '../links/page-address.js';
import { collapseSpaces, cutText, shortText } from '../parse/page-node.js';
import { type PagePlace, placeOf } from '../parse/place.js';
import { select } from '../parse/select.js';

/** An address as a page writes it. */
export interface WrittenAddress {
  /** As written, at most 500 characters. */
  readonly href: string;
  /** Absolute http or https address without its fragment; null when `href` gives none. */
  readonly url: string | null;
}

/** A version of the page in another language, as `hreflang` states it. */
export interface LanguageAlternate extends WrittenAddress {
  /** As written, in lower case. */
  readonly language: string;
}

/** What the head of a page says to browsers and search engines, every repetition kept. */
export interface HeadFacts {
  /** The document type as written, such as `doctype html`; null when there is none. */
  readonly doctype: string | null;
  /** Texts of the `title` elements, empty ones included. */
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** Character encoding the page declares, in lower case. */
  readonly charset: string | null;
  /** The `lang` attribute of the page as written; null when it is missing. */
  readonly language_attribute: string | null;
  readonly canonicals: readonly WrittenAddress[];
  readonly alternates: readonly LanguageAlternate[];
  /** Icons of the page, as written. */
  readonly icons: readonly string[];
  /** A `meta` element that reloads the page or leads on. */
  readonly refresh: PagePlace | null;
  /** Directives to robots in lower case, such as `noindex`. */
  readonly robots: readonly string[];
}

const MAX_VALUES = 50;

/** Reads the head of a page. */
export function headFactsOf($: CheerioAPI, address: PageAddress): HeadFacts {
  const titles = $('title')
    .toArray()
    .filter((element) => $(element).closest('svg').length === 0);
  return {
    doctype: doctypeOf($),
    titles: titles.slice(0, MAX_VALUES).map((element) => shortText(element)),
    descriptions: contentsOf($, 'meta[name="description" i]'),
    charset: charsetOf($),
    language_attribute: $('html').first().attr('lang')?.trim() ?? null,
    canonicals: linksTo($, 'link[rel~="canonical" i]', address).map(({ href, url }) => ({ href, url })),
    alternates: linksTo($, 'link[rel~="alternate" i][hreflang]', address),
    icons: linksTo($, 'link[rel~="icon" i][href], link[rel~="apple-touch-icon" i][href]', address).map(
      ({ href }) => href,
    ),
    refresh: refreshOf($),
    robots: robotsOf($),
  };
}

function doctypeOf($: CheerioAPI): string | null {
  const nodes = $.root()
    .toArray()
    .flatMap(({ children }) => children)
    .flatMap((node) => (DomUtils.hasChildren(node) ? node.children : [node]));
  const doctype = nodes.find((node) => 'name' in node && node.name.toLowerCase() === '!doctype');
  return doctype && 'data' in doctype ? cutText(collapseSpaces(doctype.data.slice(1)).toLowerCase(), 200) : null;
}

function contentsOf($: CheerioAPI, selector: string): string[] {
  return select($, selector)
    .slice(0, MAX_VALUES)
    .map(({ attribs }) => cutText(collapseSpaces(attribs['content'] ?? ''), 2000));
}

function charsetOf($: CheerioAPI): string | null {
  const declared = $('meta[charset]').first().attr('charset');
  const typed = $('meta[http-equiv="content-type" i]').first().attr('content');
  const charset = declared ?? /charset\s*=\s*["']?([\w:.-]+)/i.exec(typed ?? '')?.[1] ?? '';
  return charset.trim() === '' ? null : cutText(charset.trim().toLowerCase(), 40);
}

function linksTo($: CheerioAPI, selector: string, { base }: PageAddress): LanguageAlternate[] {
  return select($, selector)
    .slice(0, MAX_VALUES)
    .map(({ attribs }) => {
      const target = webAddress(attribs['href'], base);
      return {
        href: cutText((attribs['href'] ?? '').trim(), 500),
        url: target === null ? null : withoutFragment(target),
        language: (attribs['hreflang'] ?? '').trim().toLowerCase().slice(0, 40),
      };
    });
}

function refreshOf($: CheerioAPI): PagePlace | null {
  const refresh = $('meta[http-equiv="refresh" i]').get(0);
  return refresh === undefined ? null : placeOf(refresh);
}

function robotsOf($: CheerioAPI): string[] {
  const directives = contentsOf($, 'meta[name="robots" i], meta[name="googlebot" i]').flatMap((content) =>
    content.toLowerCase().split(','),
  );
  return [...new Set(directives.map((directive) => directive.trim()))].filter((directive) => directive !== '');
}
