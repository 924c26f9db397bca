import type { CheerioAPI } from 'cheerio';
import { type PageAddress, webAddress } from '../links/page-address.js';
import type { PageElement } from '../parse/page-node.js';
import { type PagePlace, placesOf } from '../parse/place.js';
import { select } from '../parse/select.js';

/** What a browser has to load and build for a page. At most 20 places of each kind. */
export interface AssetFacts {
  /** Length of the HTML in UTF-16 units. */
  readonly html_length: number;
  readonly elements: number;
  /** Script files. */
  readonly scripts: number;
  /** Script files in the head that stop the page until they are loaded and run. */
  readonly blocking_scripts: readonly PagePlace[];
  /** Style sheet files. */
  readonly stylesheets: number;
  /** Characters of `style` elements and `style` attributes. */
  readonly inline_style_length: number;
  /** Hosts other than the page's own that scripts, styles and frames come from, sorted; at most 100. */
  readonly foreign_hosts: readonly string[];
  /** Elements that load over http. */
  readonly insecure_loads: readonly PagePlace[];
  /** Images of more than 10,000 characters inside the HTML. */
  readonly large_inline_images: readonly PagePlace[];
}

const LONG_INLINE_IMAGE = 10_000;
const MAX_HOSTS = 100;
const LOADS =
  'img[src], script[src], iframe[src], audio[src], video[src], source[src], embed[src], object[data], ' +
  'link[rel~="stylesheet" i][href], link[rel~="preload" i][href], link[rel~="icon" i][href]';

/** Counts what a page loads. */
export function assetsOf($: CheerioAPI, address: PageAddress, htmlLength: number): AssetFacts {
  const loads = select($, LOADS);
  const targetOf = ({ attribs }: PageElement): URL | null =>
    webAddress(attribs['src'] ?? attribs['href'] ?? attribs['data'], address.base);
  const foreign = loads
    .filter(({ name }) => name === 'script' || name === 'link' || name === 'iframe')
    .map((element) => targetOf(element)?.host)
    .filter((host) => host !== undefined && host !== address.page.host);
  return {
    html_length: htmlLength,
    elements: $('*').length - $('page-root').length,
    scripts: $('script[src]').length,
    blocking_scripts: placesOf(select($, 'head script[src]:not([async]):not([defer])').filter(isClassicScript)),
    stylesheets: $('link[rel~="stylesheet" i][href]').length,
    inline_style_length: inlineStyleLength($),
    foreign_hosts: [...new Set(foreign.filter((host) => host !== undefined))].sort().slice(0, MAX_HOSTS),
    insecure_loads: placesOf(loads.filter((element) => targetOf(element)?.protocol === 'http:')),
    large_inline_images: placesOf(
      $('img[src^="data:" i]')
        .toArray()
        .filter(({ attribs }) => (attribs['src'] ?? '').length > LONG_INLINE_IMAGE),
    ),
  };
}

function isClassicScript({ attribs }: PageElement): boolean {
  return /^(?:|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test((attribs['type'] ?? '').trim());
}

function inlineStyleLength($: CheerioAPI): number {
  const sheets = $('style')
    .toArray()
    .map((element) => $(element).text().length);
  const attributes = $('[style]')
    .toArray()
    .map(({ attribs }) => (attribs['style'] ?? '').length);
  return [...sheets, ...attributes].reduce((sum, length) => sum + length, 0);
}
