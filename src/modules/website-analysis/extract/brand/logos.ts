import type { CheerioAPI } from 'cheerio';
import { type PageAddress, webAddress } from '../links/page-address.js';
import type { JsonLdNode } from '../metadata/json-ld.js';
import { typesOf } from '../metadata/json-ld.js';
import { PUBLISHER_TYPES } from '../metadata/publisher-types.js';
import type { PageElement } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';

/** A picture that may be the logo. */
export interface LogoCandidate {
  /** Absolute http or https address. */
  readonly url: string;
  /** `stated`: the structured data calls it the logo; `named`: its name, text or class does; `links_home`: it stands in the header and leads to the home page; `icon`: it is the icon of the site. */
  readonly reason: 'stated' | 'named' | 'links_home' | 'icon';
  readonly locator: string;
}

const MAX_LOGOS = 5;
const LOGO_WORD = /(?<![a-z])logo(?![a-z])/i;

/** Logo candidates, the surest first; each address once. */
export function logosOf($: CheerioAPI, address: PageAddress, jsonLd: readonly JsonLdNode[]): LogoCandidate[] {
  const candidates = [...statedLogos(jsonLd, address), ...pictures($, address), ...icons($, address)];
  const byAddress = new Map<string, LogoCandidate>();
  for (const candidate of candidates) if (!byAddress.has(candidate.url)) byAddress.set(candidate.url, candidate);
  return [...byAddress.values()].slice(0, MAX_LOGOS);
}

function statedLogos(jsonLd: readonly JsonLdNode[], { base }: PageAddress): LogoCandidate[] {
  return jsonLd
    .filter((node) => typesOf(node).some((type) => PUBLISHER_TYPES.test(type)))
    .map((node) => webAddress(logoAddress(node['logo']), base))
    .filter((url) => url !== null)
    .map((url) => ({ url: url.href, reason: 'stated', locator: 'script[type="application/ld+json"]' }));
}

/** A logo is an address, or an image object that holds one. */
function logoAddress(logo: unknown): string | undefined {
  if (typeof logo === 'string') return logo;
  if (typeof logo !== 'object' || logo === null) return undefined;
  const addresses = ['url', 'contentUrl', '@id'].map((name): unknown => Reflect.get(logo, name));
  return addresses.find((value) => typeof value === 'string');
}

function pictures($: CheerioAPI, address: PageAddress): LogoCandidate[] {
  const inHeader = new Set($('header a[href] img, [role="banner"] a[href] img').toArray());
  const found = $('img')
    .toArray()
    .flatMap((element): LogoCandidate[] => {
      const url = webAddress(element.attribs['src'], address.base);
      if (url === null) return [];
      const reason = isNamedLogo(element, url) ? 'named' : inHeader.has(element) && leadsHome($, element, address);
      if (reason === false) return [];
      return [{ url: url.href, reason: reason === true ? 'links_home' : reason, locator: locatorOf(element) }];
    });
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ reason }: LogoCandidate): number {
  return reason === 'named' ? 0 : 1;
}

function isNamedLogo({ attribs }: PageElement, url: URL): boolean {
  return [url.pathname, attribs['alt'], attribs['class'], attribs['id']].some((name) => LOGO_WORD.test(name ?? ''));
}

function leadsHome($: CheerioAPI, image: PageElement, { base, page }: PageAddress): boolean {
  const target = webAddress($(image).closest('a[href]').attr('href'), base);
  return target !== null && target.host === page.host && target.pathname === '/';
}

function icons($: CheerioAPI, { base }: PageAddress): LogoCandidate[] {
  return $('link[rel~="apple-touch-icon" i][href], link[rel~="icon" i][href]')
    .toArray()
    .flatMap((element) => {
      const url = webAddress(element.attribs['href'], base);
      return url === null ? [] : [{ url: url.href, reason: 'icon' as const, locator: locatorOf(element) }];
    });
}
