import type { CheerioAPI } from 'cheerio';
import { type PagePlace, placesOf } from '../parse/place.js';
import { type PageAddress, sameSite, webAddress } from './page-address.js';

/** Links that do not lead where a visitor expects. At most 20 places of each kind. */
export interface AnchorFacts {
  /** Links to `javascript:`, which only work where scripts run. */
  readonly script_addresses: readonly PagePlace[];
  /** Links to http or https addresses that cannot be read. */
  readonly unreadable_addresses: readonly PagePlace[];
  /** Links to other sites in a new window that hand over their own window (`rel` without `noopener`). */
  readonly open_windows: readonly PagePlace[];
  /** Links inside the page (`#part`) whose target does not exist. */
  readonly missing_targets: readonly PagePlace[];
  /** Number of links inside the page to a named part. */
  readonly jumps: number;
}

/** Looks at where the links of a page lead. */
export function anchorFactsOf($: CheerioAPI, address: PageAddress): AnchorFacts {
  const anchors = $('a[href], area[href]').toArray();
  const hrefOf = ({ attribs }: (typeof anchors)[number]): string => (attribs['href'] ?? '').trim();
  const names = new Set(
    $('[id], a[name]')
      .toArray()
      .flatMap(({ attribs }) => [attribs['id'], attribs['name']]),
  );
  const jumps = anchors.filter((anchor) => /^#(?!$|top$|[!/])/i.test(hrefOf(anchor)));
  return {
    script_addresses: placesOf(anchors.filter((anchor) => /^javascript:/i.test(hrefOf(anchor)))),
    unreadable_addresses: placesOf(
      anchors.filter((anchor) => /^https?:/i.test(hrefOf(anchor)) && !URL.canParse(hrefOf(anchor))),
    ),
    open_windows: placesOf(
      anchors.filter(({ attribs }) => {
        if (attribs['target']?.toLowerCase() !== '_blank') return false;
        if (/(?:^|\s)(?:noopener|noreferrer)(?:\s|$)/i.test(attribs['rel'] ?? '')) return false;
        const target = webAddress(attribs['href'], address.base);
        return target !== null && !sameSite(target, address.page);
      }),
    ),
    missing_targets: placesOf(jumps.filter((anchor) => !names.has(fragmentOf(hrefOf(anchor))))),
    jumps: jumps.length,
  };
}

/** The name a `#part` link asks for; broken escapes stay as written. */
function fragmentOf(href: string): string {
  const name = href.slice(1);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
