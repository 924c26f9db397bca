import type { CheerioAPI } from 'cheerio';
import { webAddress } from '../links/page-address.js';
import { cutText } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';
import type { StyleDeclaration } from './declared-styles.js';

/** A font family the page asks for. */
export interface BrandFont {
  readonly family: string;
  /** `font_service`: loaded from a font service; `declared`: named by a style of the page. */
  readonly reason: 'font_service' | 'declared';
  readonly locator: string;
}

const MAX_FONTS = 8;
const GENERIC =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|inherit|initial|unset|revert|-apple-system|blinkmacsystemfont|var\(.*)$/i;

/** The font families of a page, in the order in which it asks for them. Generic and system families are left out. */
export function fontsIn($: CheerioAPI, styles: readonly StyleDeclaration[]): BrandFont[] {
  const loaded = $('link[href*="fonts." i]')
    .toArray()
    .flatMap((element) =>
      serviceFamilies(element.attribs['href'] ?? '').map((family) => ({
        family,
        reason: 'font_service' as const,
        locator: locatorOf(element),
      })),
    );
  const declared = styles
    .filter(({ property }) => property === 'font-family')
    .map(({ value, locator }) => ({
      family: cleanFamily(value.split(',')[0] ?? ''),
      reason: 'declared' as const,
      locator,
    }));
  const byName = new Map<string, BrandFont>();
  for (const font of [...loaded, ...declared]) {
    const key = font.family.toLowerCase();
    if (font.family !== '' && !GENERIC.test(font.family) && !byName.has(key)) byName.set(key, font);
  }
  return [...byName.values()].slice(0, MAX_FONTS);
}

/** The families in an address such as `https://fonts.googleapis.com/css2?family=Inter:wght@400&family=Lora`. */
function serviceFamilies(href: string): string[] {
  const address = webAddress(href.startsWith('//') ? `https:${href}` : href);
  if (address === null || !/(?:^|\.)fonts\./.test(address.hostname)) return [];
  return address.searchParams
    .getAll('family')
    .flatMap((value) => value.split('|'))
    .map((value) => cleanFamily(value.split(':')[0] ?? ''));
}

function cleanFamily(written: string): string {
  return cutText(
    written
      .replace(/["']|!important/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    60,
  );
}
