import type { PagePlace } from '../extract/index.js';
import type { AuditedSite } from './audited-site.js';
import type { Breach, SiteBreach } from './seo-rule.js';

/** A breach by what is missing at a place, unless it is there. */
export function missingUnless(isThere: boolean, locator: string): readonly Breach[] {
  return isThere ? [] : [{ locator, quote: null }];
}

/** A breach at one place, when the rule is broken. */
export function brokenWhen(
  isBroken: boolean,
  locator: string,
  quote: string | null,
  value?: string | number,
): readonly Breach[] {
  return isBroken ? [{ locator, quote, ...(value === undefined ? {} : { value }) }] : [];
}

/** A breach at each place. */
export function brokenAt(places: readonly PagePlace[]): readonly Breach[] {
  return places.map(({ locator, quote }) => ({ locator, quote }));
}

/** A breach by what the whole site lacks, told on its home page, unless it is there. */
export function siteLacksUnless(isThere: boolean, { home }: AuditedSite, locator: string): readonly SiteBreach[] {
  return isThere ? [] : [{ page_url: home.url, locator, quote: null }];
}
