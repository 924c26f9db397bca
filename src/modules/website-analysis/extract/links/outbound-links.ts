import { getDomain } from 'tldts';
import type { ExtractedPage } from '../extracted-page.js';

/** Another site that the pages of a site link to. */
export interface OutboundLink {
  /** First address of the other site that is linked. */
  readonly url: string;
  /** Text of that link; empty when there is none. */
  readonly text: string;
  /** Pages that link to the other site. */
  readonly pages: number;
}

const MOST_SITES = 100;

/** The other sites that pages link to, each once, the most linked first. */
export function outboundLinksOf(pages: readonly Pick<ExtractedPage, 'url' | 'links'>[]): OutboundLink[] {
  const bySite = new Map<string, { url: string; text: string; pages: Set<string> }>();
  for (const { url: page, links } of pages) {
    for (const { url, text, internal } of links) {
      if (internal) continue;
      const site = siteOf(url);
      const known = bySite.get(site) ?? { url, text, pages: new Set() };
      known.pages.add(page);
      bySite.set(site, known);
    }
  }
  return [...bySite.values()]
    .map(({ url, text, pages: linking }) => ({ url, text, pages: linking.size }))
    .sort((left, right) => right.pages - left.pages || (left.url < right.url ? -1 : 1))
    .slice(0, MOST_SITES);
}

function siteOf(url: string): string {
  const { hostname, host } = new URL(url);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? host;
}
