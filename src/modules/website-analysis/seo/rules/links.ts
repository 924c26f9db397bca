import { brokenAt, brokenWhen } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const FEWEST_INTERNAL = 3;
const MOST = 500;
const SAYS_NOTHING =
  /^(?:(?:click|tap|press) (?:here|this)|here|this|link|this link|more|read more|see more|more info|details|go|page)[.!…»›>→]*$/i;

/** How the links of a page read. */
export const LINK_RULES: readonly PageRule[] = [
  {
    id: 'links.enough_internal',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: `The page links to fewer than ${FEWEST_INTERNAL} other pages of the site.`,
    fix: 'Link to the pages that readers want next, in the text and not only in the menu.',
    check: ({ links, url, needs_rendering: needsRendering }) => {
      if (needsRendering) return null;
      const targets = new Set(links.filter((link) => link.internal && link.url !== url).map((link) => link.url));
      return brokenWhen(targets.size < FEWEST_INTERNAL, 'a', null, targets.size);
    },
  },
  {
    id: 'links.not_too_many',
    version: 1,
    category: 'content_health',
    severity: 'recommendation',
    scope: 'page',
    message: `The page has more than ${MOST} links.`,
    fix: 'Divide the list over several pages, or group it by subject.',
    check: ({ links }) => (links.length === 0 ? null : brokenWhen(links.length > MOST, 'a', null, links.length)),
  },
  {
    id: 'links.have_text',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'A link has no text.',
    fix: 'Write text into the link, or name its icon with aria-label.',
    check: ({ links, accessibility }) =>
      links.length + accessibility.links_without_name.length === 0 ? null : brokenAt(accessibility.links_without_name),
  },
  {
    id: 'links.text_says_where',
    version: 1,
    category: 'content_health',
    severity: 'recommendation',
    scope: 'page',
    message: 'The text of a link does not tell where it leads.',
    fix: 'Name the target in the text of the link instead of "click here" or "read more".',
    check: ({ links }) =>
      links.length === 0
        ? null
        : links
            .filter(({ text }) => SAYS_NOTHING.test(text))
            .map(({ locator, text, url }) => ({ locator, quote: text, value: url })),
  },
  {
    id: 'links.own_pages_followed',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'A link to a page of this site asks search engines not to follow it.',
    fix: 'Remove rel="nofollow" from links to your own pages.',
    check: ({ links }) => {
      const internal = links.filter((link) => link.internal);
      return internal.length === 0
        ? null
        : internal.filter(({ followed }) => !followed).map(({ locator, url }) => ({ locator, quote: url }));
    },
  },
  {
    id: 'links.without_tracking',
    version: 1,
    category: 'url_structure',
    severity: 'recommendation',
    scope: 'page',
    message: 'A link to a page of this site carries tracking parameters.',
    fix: 'Remove utm_ parameters from internal links: they make copies of pages and hide where visitors came from.',
    check: ({ links }) => {
      const internal = links.filter((link) => link.internal);
      return internal.length === 0
        ? null
        : internal
            .filter(({ url }) => /[?&]utm_[a-z]+=/i.test(url))
            .map(({ locator, url }) => ({ locator, quote: url }));
    },
  },
];
