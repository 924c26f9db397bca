import type { CheerioAPI } from 'cheerio';
import type { PageAddress } from '../links/page-address.js';
import type { JsonLdNode } from '../metadata/json-ld.js';
import { type BrandColour, coloursIn } from './colours.js';
import { type BrandFont, fontsIn } from './fonts.js';
import { type LogoCandidate, logosOf } from './logos.js';
import { declaredStyles } from './declared-styles.js';

/** What the page's own markup says about how the brand looks. Style sheet files are not read. */
export interface BrandAssets {
  readonly colours: readonly BrandColour[];
  readonly fonts: readonly BrandFont[];
  readonly logos: readonly LogoCandidate[];
}

/** Colours, fonts and logo candidates of a page, each with the reason why it is one. */
export function brandAssetsOf(
  $: CheerioAPI,
  address: PageAddress,
  meta: Readonly<Record<string, string>>,
  jsonLd: readonly JsonLdNode[],
): BrandAssets {
  const styles = declaredStyles($);
  return { colours: coloursIn(styles, meta), fonts: fontsIn($, styles), logos: logosOf($, address, jsonLd) };
}
