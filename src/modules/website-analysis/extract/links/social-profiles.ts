import type { CheerioAPI } from 'cheerio';
import type { SocialNetwork, SocialProfiles } from '../extracted-page.js';
import { type JsonLdNode, textsOf, typesOf } from '../metadata/json-ld.js';
import { ARTICLE_TYPES } from '../metadata/publisher-types.js';
import { linkText } from './links.js';
import { type PageAddress, webAddress } from './page-address.js';
import { PROFILE_RULES } from './profile-rules.js';

/** A profile on a network, its address in the letter case of the page and without tracking parameters. */
export interface SocialProfile {
  readonly network: SocialNetwork;
  readonly url: string;
}

/** The profile an address points to; null for share links, posts and every other page of a network. */
export function profileAt(address: URL): SocialProfile | null {
  const host = address.hostname.replace(/^(?:www|m|mobile|[a-z]{2}|[a-z]{2}-[a-z]{2})\./, '');
  const path = address.pathname.replace(/\/+$/, '');
  const rule = PROFILE_RULES.find((candidate) => candidate.host.test(host) && candidate.path.test(path));
  if (rule === undefined) return null;
  const profileNumber = /^\/profile\.php$/i.test(path) ? address.searchParams.get('id') : null;
  if (/^\/profile\.php$/i.test(path) && profileNumber === null) return null;
  const query = profileNumber === null ? '' : `?id=${encodeURIComponent(profileNumber)}`;
  return { network: rule.network, url: `${address.origin}${address.pathname}${query}` };
}

/** Addresses under `sameAs` of everything but the article itself. */
function statedAddresses(jsonLd: readonly JsonLdNode[]): string[] {
  const publishers = jsonLd.filter((node) => !typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  return publishers.flatMap((node) => textsOf(node, 'sameAs'));
}

const NETWORK_WORD = /\b(?:facebook|twitter|x|linkedin|instagram|youtube|tiktok|pinterest|github)\b/i;

/** Links that stand for the site itself: `rel="me"`, then the frame of the page, then icons and links named after a network. */
function ownLinks($: CheerioAPI): string[] {
  const frame = 'header, footer, nav, aside, address, [role="contentinfo"], [role="banner"]';
  const links = $('a[href]').toArray();
  const isMe = (rel: string | undefined) => /(?:^|\s)me(?:\s|$)/i.test(rel ?? '');
  const rank = (link: (typeof links)[number]): number => {
    if (isMe(link.attribs['rel'])) return 0;
    if ($(link).closest(frame).length > 0 && $(link).closest('article').length === 0) return 1;
    const text = linkText($, link);
    return text === '' || NETWORK_WORD.test(text) ? 2 : 3;
  };
  const ranked = links
    .filter((link) => profileAtHref(link.attribs['href']))
    .map((link) => ({ link, rank: rank(link) }));
  const own = ranked.filter((entry) => entry.rank < 3).sort((a, b) => a.rank - b.rank);
  return own.map(({ link }) => link.attribs['href'] ?? '');
}

function profileAtHref(href: string | undefined): boolean {
  const address = webAddress(href);
  return address !== null && profileAt(address) !== null;
}

/**
 * The site's own profiles: first those its JSON-LD states, then those it links to as its own. Profiles that are
 * only mentioned in running text belong to somebody else and are left out.
 */
export function socialProfilesOf($: CheerioAPI, address: PageAddress, jsonLd: readonly JsonLdNode[]): SocialProfiles {
  const profiles: SocialProfiles = {};
  for (const href of [...statedAddresses(jsonLd), ...ownLinks($)]) {
    const target = webAddress(href, address.base);
    const profile = target === null ? null : profileAt(target);
    if (profile !== null) profiles[profile.network] ??= profile.url;
  }
  return profiles;
}
