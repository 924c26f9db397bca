import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule, SeoSeverity } from '../seo-rule.js';

const CARDS = new Set(['summary', 'summary_large_image', 'app', 'player']);

/** A rule that asks for one `meta` element. */
function asksFor(property: string, severity: SeoSeverity, message: string, fix: string): PageRule {
  const attribute = property.startsWith('og:') ? 'property' : 'name';
  const locator = `meta[${attribute}="${property}"]`;
  return {
    id: `sharing.${property.replace(':', '_')}`,
    version: 1,
    category: 'meta',
    severity,
    scope: 'page',
    message,
    fix,
    check: ({ meta_tags: tags }) => missingUnless(tags[property] !== undefined, locator),
  };
}

function isAbsolute(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Whether `og:url` names the page: its address, or the canonical one. A trailing slash makes no difference. */
function namesThePage({ url, canonical_url: canonical }: AuditedPage, stated: string): boolean {
  const plain = (address: string): string => address.replace(/[#?].*$/, '').replace(/\/$/, '');
  return [url, canonical ?? url].some((address) => plain(address) === plain(stated));
}

/** How a page looks when people share it. */
export const SHARING_RULES: readonly PageRule[] = [
  asksFor(
    'og:title',
    'warning',
    'The page states no title for social networks.',
    'Add <meta property="og:title"> with the title that posts should show.',
  ),
  asksFor(
    'og:image',
    'warning',
    'The page states no picture for social networks.',
    'Add <meta property="og:image"> with the absolute address of a picture of 1200 by 630 pixels.',
  ),
  asksFor(
    'og:description',
    'recommendation',
    'The page states no description for social networks.',
    'Add <meta property="og:description"> with one or two sentences.',
  ),
  asksFor(
    'og:url',
    'recommendation',
    'The page does not tell social networks its address.',
    'Add <meta property="og:url"> with the canonical address, so that all shares count for one page.',
  ),
  asksFor(
    'og:type',
    'recommendation',
    'The page does not tell social networks what kind of page it is.',
    'Add <meta property="og:type">, such as website or article.',
  ),
  asksFor(
    'twitter:card',
    'recommendation',
    'The page states no card for X.',
    'Add <meta name="twitter:card" content="summary_large_image">.',
  ),
  {
    id: 'sharing.image_absolute',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: 'The picture for social networks has no absolute address, so they cannot load it.',
    fix: 'Write the whole address in og:image, from https:// on.',
    check: ({ meta_tags: { 'og:image': image } }) =>
      image === undefined ? null : brokenWhen(!isAbsolute(image), 'meta[property="og:image"]', image),
  },
  {
    id: 'sharing.url_is_page',
    version: 1,
    category: 'meta',
    severity: 'recommendation',
    scope: 'page',
    message: 'The address for social networks is another page.',
    fix: 'Set og:url to the address of the page itself, the one in its canonical link.',
    check: (page) => {
      const stated = page.meta_tags['og:url'];
      return stated === undefined ? null : brokenWhen(!namesThePage(page, stated), 'meta[property="og:url"]', stated);
    },
  },
  {
    id: 'sharing.card_known',
    version: 1,
    category: 'meta',
    severity: 'recommendation',
    scope: 'page',
    message: 'The card for X is of a kind that does not exist.',
    fix: 'Use summary, summary_large_image, app or player as twitter:card.',
    check: ({ meta_tags: { 'twitter:card': card } }) =>
      card === undefined ? null : brokenWhen(!CARDS.has(card.toLowerCase()), 'meta[name="twitter:card"]', card),
  },
];
