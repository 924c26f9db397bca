import type { CheerioAPI } from 'cheerio';
import type { StructuredData } from '../metadata/structured-data.js';
import { type PageElement, cutText, shortText } from '../parse/page-node.js';
import { type PagePlace, placeOf } from '../parse/place.js';
import { CERTIFICATE, POLICY_LINKS, TESTIMONIAL_NAME, type TrustKind } from './trust-lexicon.js';

/** Something a page shows to be trusted, and where. The quote is the page's own words, or its markup. */
export interface TrustSignal extends PagePlace {
  readonly kind: TrustKind;
  /** Absolute address of the page it leads to; null when it is no link. */
  readonly url: string | null;
}

/** What tells a link to a policy from another one. */
interface NamedLink {
  readonly url: string;
  readonly text: string;
  readonly internal: boolean;
  readonly locator: string;
}

const MAX_SIGNALS = 30;
const MAX_OF_A_KIND = 5;
const QUOTE_LENGTH = 240;
/** Certificates are looked for in so much of the visible text. */
const MAX_TEXT = 200_000;

/** Testimonials, certificates, review data and links to the site's policies, each once, at most five of a kind. */
export function trustSignalsOf(
  $: CheerioAPI,
  links: readonly NamedLink[],
  structuredData: StructuredData,
  visibleText: string,
): TrustSignal[] {
  return [
    ...testimonialsOf($),
    ...certificatesIn(visibleText),
    ...reviewDataOf(structuredData),
    ...policiesAmong(links),
  ].slice(0, MAX_SIGNALS);
}

function testimonialsOf($: CheerioAPI): TrustSignal[] {
  const named = $('[class*="testimonial" i], [id*="testimonial" i]')
    .toArray()
    .filter(({ attribs }) => [attribs['class'], attribs['id']].some((name) => TESTIMONIAL_NAME.test(name ?? '')));
  const quoted = named.map((element) => ({ element, quote: shortText(element, QUOTE_LENGTH) }));
  const byQuote = new Map<string, PageElement>();
  for (const { element, quote } of quoted) if (quote !== '' && !byQuote.has(quote)) byQuote.set(quote, element);
  return [...byQuote]
    .slice(0, MAX_OF_A_KIND)
    .map(([quote, element]) => ({ kind: 'testimonial', url: null, ...placeOf(element, quote) }));
}

function certificatesIn(text: string): TrustSignal[] {
  const found = new Map<string, TrustSignal>();
  for (const match of text.slice(0, MAX_TEXT).matchAll(CERTIFICATE)) {
    const [name] = match;
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, { kind: 'certification', url: null, locator: 'text', quote: name });
    if (found.size === MAX_OF_A_KIND) break;
  }
  return [...found.values()];
}

function reviewDataOf({ items }: StructuredData): TrustSignal[] {
  const types = items.flatMap((item) => item.types).filter((type) => /^(?:Aggregate)?(?:Review|Rating)$/.test(type));
  return [...new Set(types)]
    .slice(0, MAX_OF_A_KIND)
    .map((type) => ({ kind: 'review_data', url: null, locator: 'script[type="application/ld+json"]', quote: type }));
}

function policiesAmong(links: readonly NamedLink[]): TrustSignal[] {
  return POLICY_LINKS.flatMap(({ kind, path, text }): TrustSignal[] => {
    const link = links.find((each) => text.test(each.text) || (each.internal && path.test(new URL(each.url).pathname)));
    if (link === undefined) return [];
    return [{ kind, url: link.url, locator: link.locator, quote: cutText(link.text, QUOTE_LENGTH) }];
  });
}
