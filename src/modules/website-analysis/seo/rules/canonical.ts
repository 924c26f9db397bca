import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import { isKeptOut } from '../indexing.js';
import type { PageRule } from '../seo-rule.js';

const PLACE = 'link[rel="canonical"]';

function firstOf({ head }: AuditedPage): AuditedPage['head']['canonicals'][number] | null {
  return head.canonicals[0] ?? null;
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** Which address of a page counts. */
export const CANONICAL_RULES: readonly PageRule[] = [
  {
    id: 'canonical.present',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page does not state its canonical address.',
    fix: 'Add <link rel="canonical"> with the whole address of the page, so that copies with parameters do not compete.',
    check: (page) => (isKeptOut(page) ? null : missingUnless(firstOf(page) !== null, PLACE)),
  },
  {
    id: 'canonical.single',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page states several canonical addresses that differ.',
    fix: 'Keep one canonical link; search engines ignore all of them when they contradict each other.',
    check: ({ head: { canonicals } }) => {
      if (canonicals.length === 0) return null;
      const different = new Set(canonicals.map(({ url, href }) => url ?? href));
      return brokenWhen(different.size > 1, PLACE, canonicals[1]?.href ?? null, different.size);
    },
  },
  {
    id: 'canonical.absolute',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'The canonical address is not absolute.',
    fix: 'Write the whole canonical address, from https:// on.',
    check: (page) => {
      const canonical = firstOf(page);
      return canonical && brokenWhen(!/^https?:\/\//i.test(canonical.href), PLACE, canonical.href);
    },
  },
  {
    id: 'canonical.same_site',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The canonical address is on another site, so this page will not be found.',
    fix: 'Point the canonical link to this site, unless the text was first published elsewhere.',
    check: (page) => {
      const canonical = firstOf(page);
      if (canonical === null || canonical.url === null) return null;
      return brokenWhen(hostOf(canonical.url) !== hostOf(page.url), PLACE, canonical.href);
    },
  },
  {
    id: 'canonical.secure',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The canonical address of a page served over https begins with http.',
    fix: 'Write https in the canonical link.',
    check: (page) => {
      const url = firstOf(page)?.url ?? null;
      if (url === null || !page.url.startsWith('https:') || hostOf(url) !== hostOf(page.url)) return null;
      return brokenWhen(url.startsWith('http:'), PLACE, url);
    },
  },
];
