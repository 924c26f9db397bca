import { brokenWhen, siteLacksUnless } from '../breaches.js';
import { indexingOf, isKeptOut } from '../indexing.js';
import type { SeoRule } from '../seo-rule.js';

const PLACE = 'meta[name="robots"]';

/** Whether search engines may find the pages. */
export const INDEXING_RULES: readonly SeoRule[] = [
  {
    id: 'indexing.home_allowed',
    version: 1,
    category: 'technical',
    severity: 'critical',
    scope: 'site',
    message: 'The home page asks search engines to leave it out.',
    fix: 'Remove noindex from the robots meta element or the X-Robots-Tag header of the home page.',
    check: ({ home }) =>
      isKeptOut(home) ? [{ page_url: home.url, locator: PLACE, quote: indexingOf(home).join(', ') }] : [],
  },
  {
    id: 'indexing.pages_allowed',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page asks search engines to leave it out.',
    fix: 'Remove noindex if people should find this page.',
    check: (page) => (page.is_home ? null : brokenWhen(isKeptOut(page), PLACE, indexingOf(page).join(', '))),
  },
  {
    id: 'indexing.links_followed',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page asks search engines not to follow its links, so they may never find other pages.',
    fix: 'Remove nofollow from the robots meta element, and mark single links with rel="nofollow" where it is meant.',
    check: (page) => brokenWhen(indexingOf(page).includes('nofollow'), PLACE, indexingOf(page).join(', ')),
  },
  {
    id: 'indexing.snippets_allowed',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'The page forbids search results to show a text of it.',
    fix: 'Remove nosnippet and max-snippet:0 unless the text must not be shown.',
    check: (page) =>
      isKeptOut(page)
        ? null
        : brokenWhen(
            indexingOf(page).some((directive) => /^(?:nosnippet|max-snippet:\s*0)$/.test(directive)),
            PLACE,
            indexingOf(page).join(', '),
          ),
  },
  {
    id: 'indexing.robots_txt',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'site',
    message: 'The site has no robots.txt.',
    fix: 'Serve /robots.txt; it may allow everything, and should name the sitemap.',
    check: (site) =>
      site.facts.has_robots_txt === null ? null : siteLacksUnless(site.facts.has_robots_txt, site, '/robots.txt'),
  },
  {
    id: 'indexing.sitemap',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'site',
    message: 'The site has no sitemap that can be read.',
    fix: 'Serve /sitemap.xml with the addresses of all pages and name it in robots.txt.',
    check: (site) =>
      site.facts.has_sitemap === null ? null : siteLacksUnless(site.facts.has_sitemap, site, '/sitemap.xml'),
  },
];
