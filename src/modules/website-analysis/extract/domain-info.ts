import { getDomain } from 'tldts';
import type { ExtractedPage } from './extracted-page.js';

/** What kind of site it is, from its structured data and the paths it links to; never from words in its host name. */
export interface DomainInfo {
  /** Host of the home page without `www.`, with its port if it has one. */
  readonly domain: string;
  /** Name of the registrable domain without its suffix, or the host when it has none. */
  readonly domain_name: string;
  /** True when JSON-LD calls the site a blog or its pages blog posts. */
  readonly is_blog: boolean;
  /** True when JSON-LD describes goods for sale, or the site links to a cart or checkout. */
  readonly is_ecommerce: boolean;
  /** True when JSON-LD names a corporation; null when nothing on the site tells. */
  readonly is_corporate: boolean | null;
  /** True when the site has a page under a path such as `/blog`, or announces a feed. */
  readonly has_blog_section: boolean;
  readonly has_about_page: boolean;
  readonly has_contact_page: boolean;
}

const BLOG_TYPE = /^(?:Blog|BlogPosting)$/;
const SHOP_TYPE = /^(?:Product|ProductGroup|Offer|AggregateOffer|OfferCatalog|OnlineStore)$/;
const CORPORATION_TYPE = /^Corporation$/;
const SHOP_PATH = /^(?:cart|basket|checkout)$/;
const BLOG_PATH = /^(?:blog|blogs|articles|journal|posts)$/;
const ABOUT_PATH = /^about(?:-?us)?$/;
const CONTACT_PATH = /^contact(?:-?us)?$/;

/** Words of the paths of the site's own pages, file endings left out. */
function pathWordsOf(pages: readonly ExtractedPage[]): Set<string> {
  const links = pages.flatMap((page) => page.links.filter(({ internal }) => internal).map(({ url }) => url));
  const addresses = new Set([...pages.map(({ url }) => url), ...links]);
  const words = [...addresses].flatMap((url) => new URL(url).pathname.toLowerCase().split('/'));
  return new Set(words.map((word) => word.replace(/\.[a-z]{2,5}$/, '')));
}

/** Sums up what the crawled pages state about the kind of site they belong to. */
export function domainInfoOf(home: ExtractedPage, pages: readonly ExtractedPage[]): DomainInfo {
  const address = new URL(home.url);
  const types = [...new Set(pages.flatMap((page) => page.json_ld_types))];
  const words = [...pathWordsOf(pages)];
  const hasType = (pattern: RegExp) => types.some((type) => pattern.test(type));
  const hasPath = (pattern: RegExp) => words.some((word) => pattern.test(word));
  return {
    domain: address.host.replace(/^www\./, ''),
    domain_name: getDomain(address.hostname)?.split('.')[0] ?? address.hostname,
    is_blog: hasType(BLOG_TYPE),
    is_ecommerce: hasType(SHOP_TYPE) || hasPath(SHOP_PATH),
    is_corporate: hasType(CORPORATION_TYPE) ? true : null,
    has_blog_section: hasPath(BLOG_PATH) || pages.some((page) => page.feed_urls.length > 0),
    has_about_page: hasPath(ABOUT_PATH),
    has_contact_page: hasPath(CONTACT_PATH),
  };
}
