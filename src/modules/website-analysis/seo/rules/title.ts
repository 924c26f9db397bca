import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const SHORTEST = 30;
const LONGEST = 60;

function titleOf({ head }: AuditedPage): string | null {
  return head.titles.find((title) => title !== '') ?? null;
}

/** What the title of a page should be. */
export const TITLE_RULES: readonly PageRule[] = [
  {
    id: 'title.present',
    version: 1,
    category: 'meta',
    severity: 'critical',
    scope: 'page',
    message: 'The page has no title.',
    fix: 'Add a <title> that names the subject of the page in 30 to 60 characters.',
    check: (page) => missingUnless(titleOf(page) !== null, 'title'),
  },
  {
    id: 'title.single',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: 'The page has more than one title.',
    fix: 'Keep one <title> in the head; browsers and search engines ignore or mix the others.',
    check: ({ head: { titles } }) =>
      titles.length === 0 ? null : brokenWhen(titles.length > 1, 'title', titles[1] ?? null, titles.length),
  },
  {
    id: 'title.not_too_short',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: `The title is shorter than ${SHORTEST} characters.`,
    fix: `Say in ${SHORTEST} to ${LONGEST} characters what the page offers; words people search for come first.`,
    check: (page) => {
      const title = titleOf(page);
      return title === null ? null : brokenWhen(title.length < SHORTEST, 'title', title, title.length);
    },
  },
  {
    id: 'title.not_too_long',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: `The title is longer than ${LONGEST} characters, so search results cut it.`,
    fix: `Shorten the title to ${LONGEST} characters and keep the important words at its beginning.`,
    check: (page) => {
      const title = titleOf(page);
      return title === null ? null : brokenWhen(title.length > LONGEST, 'title', title, title.length);
    },
  },
  {
    id: 'title.unique',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: 'Another page with other content has the same title.',
    fix: 'Give every page a title of its own that tells it from the others.',
    check: (page, { pages }) => {
      const title = titleOf(page);
      if (title === null || pages.length < 2) return null;
      const isShared = pages.some(
        (other) => other.url !== page.url && other.content_hash !== page.content_hash && titleOf(other) === title,
      );
      return brokenWhen(isShared, 'title', title);
    },
  },
];
