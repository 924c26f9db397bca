import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const PLACE = 'link[rel="alternate"][hreflang]';
const LANGUAGE_CODE = /^(?:x-default|[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?)$/;

/** The alternates of a page; null when it states none. */
function alternatesOf({ head: { alternates } }: AuditedPage): AuditedPage['head']['alternates'] | null {
  return alternates.length === 0 ? null : alternates;
}

/** How a page tells its language and its versions in other languages. */
export const LANGUAGE_RULES: readonly PageRule[] = [
  {
    id: 'language.present',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'The page does not tell its language.',
    fix: 'Add the language to the html element, such as <html lang="en">.',
    check: ({ head: { language_attribute: language } }) => missingUnless((language ?? '') !== '', 'html'),
  },
  {
    id: 'language.valid',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'The language of the page is no language code.',
    fix: 'Use a code of BCP 47 such as en or pt-BR in the lang attribute.',
    check: ({ head: { language_attribute: stated }, language }) =>
      (stated ?? '') === '' ? null : brokenWhen(language === null, 'html[lang]', stated),
  },
  {
    id: 'language.alternate_codes',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'A version in another language has no valid language code.',
    fix: 'Use ISO codes in hreflang: language, and if need be region, such as de-AT.',
    check: (page) =>
      alternatesOf(page)
        ?.filter(({ language }) => !LANGUAGE_CODE.test(language))
        .map(({ language, href }) => ({ locator: PLACE, quote: href, value: language })) ?? null,
  },
  {
    id: 'language.alternate_addresses',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'A version in another language is not stated with an absolute address.',
    fix: 'Write whole addresses, from https:// on, in the href of hreflang links.',
    check: (page) =>
      alternatesOf(page)
        ?.filter(({ href }) => !/^https?:\/\//i.test(href))
        .map(({ href }) => ({ locator: PLACE, quote: href })) ?? null,
  },
  {
    id: 'language.alternates_name_page',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'The list of versions in other languages leaves out the page itself.',
    fix: 'Add an hreflang link to the page itself; search engines ignore lists without it.',
    check: (page) => {
      const alternates = alternatesOf(page);
      if (alternates === null) return null;
      const own = new Set([page.url, page.canonical_url]);
      return missingUnless(
        alternates.some(({ url }) => url !== null && own.has(url)),
        PLACE,
      );
    },
  },
];
