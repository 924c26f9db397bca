import type { CheerioAPI } from 'cheerio';
import { DomUtils } from 'htmlparser2';
import type { PageLink } from '../extracted-page.js';
import { type PageElement, collapseSpaces, cutText, shortText } from '../parse/page-node.js';
import { locatorOf } from '../parse/place.js';
import { type PageAddress, sameSite, webAddress, withoutFragment } from './page-address.js';

const MAX_LINKS = 2000;

/** What a link says: its text, else its label or the alternative text of its image. */
export function linkText($: CheerioAPI, element: PageElement): string {
  const text = shortText(element, 200);
  if (text !== '') return text;
  const link = $(element);
  const label = link.attr('aria-label') ?? link.attr('title') ?? imageText(element);
  return cutText(collapseSpaces(label), 200);
}

function imageText(element: PageElement): string {
  const image = DomUtils.findOne(({ name, attribs }) => name === 'img' && Boolean(attribs['alt']), element.children);
  return image?.attribs['alt'] ?? '';
}

/** Web links of a page, each pair of address and text once, in document order; at most 2,000. */
export function linksOf($: CheerioAPI, address: PageAddress): PageLink[] {
  const own = withoutFragment(address.page);
  const links = new Map<string, PageLink>();
  for (const element of $('a[href], area[href]').toArray()) {
    const { href, rel } = element.attribs;
    const target = webAddress(href, address.base);
    if (target === null) continue;
    const url = withoutFragment(target);
    if (url === own && target.hash !== '') continue;
    const text = linkText($, element);
    if (links.has(`${url} ${text}`)) continue;
    links.set(`${url} ${text}`, {
      url,
      text,
      ...relationOf(rel ?? ''),
      internal: sameSite(target, address.page),
      locator: locatorOf(element),
    });
    if (links.size === MAX_LINKS) break;
  }
  return [...links.values()];
}

function relationOf(rel: string): Pick<PageLink, 'rel' | 'followed'> {
  const words = collapseSpaces(rel).toLowerCase();
  return { rel: words, followed: !/(?:^| )(?:nofollow|ugc|sponsored)(?: |$)/.test(words) };
}
