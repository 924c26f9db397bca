import { brokenAt, missingUnless, siteLacksUnless } from '../breaches.js';
import type { SeoRule } from '../seo-rule.js';

/** Data that search engines read beside the text. */
export const STRUCTURED_DATA_RULES: readonly SeoRule[] = [
  {
    id: 'structured_data.present',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page has no structured data.',
    fix: 'Describe the page in JSON-LD with the types of schema.org that fit it.',
    check: ({ structured_data: { blocks, microdata_items: items }, needs_rendering: needsRendering }) =>
      needsRendering ? null : missingUnless(blocks + items > 0, 'script[type="application/ld+json"]'),
  },
  {
    id: 'structured_data.readable',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'A block of structured data is not valid JSON, so search engines ignore it.',
    fix: 'Correct the JSON; a missing quote or a comma too many is the usual cause.',
    check: ({ structured_data: { blocks, malformed } }) => (blocks === 0 ? null : brokenAt(malformed)),
  },
  {
    id: 'structured_data.context',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'A block of structured data does not name schema.org as its context.',
    fix: 'Add "@context": "https://schema.org" to the block.',
    check: ({ structured_data: { blocks, malformed, without_context: places } }) =>
      blocks === malformed.length ? null : brokenAt(places),
  },
  {
    id: 'structured_data.publisher',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'site',
    message: 'No structured data names the organisation or person behind the site.',
    fix: 'Add an Organization (or Person) with name, url, logo and sameAs to the home page.',
    check: (site) => {
      const withData = site.pages.filter(({ structured_data: { items } }) => items.length > 0);
      if (withData.length === 0) return null;
      const isNamed = withData.some(
        ({ organization, structured_data: { items } }) =>
          organization.name !== null || items.some(({ types }) => types.includes('Person')),
      );
      return siteLacksUnless(isNamed, site, 'script[type="application/ld+json"]');
    },
  },
];
