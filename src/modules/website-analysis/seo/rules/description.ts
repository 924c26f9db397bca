import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const SHORTEST = 70;
const LONGEST = 160;
const PLACE = 'meta[name="description"]';

function descriptionOf({ head }: AuditedPage): string | null {
  return head.descriptions.find((description) => description !== '') ?? null;
}

/** What the description of a page should be. */
export const DESCRIPTION_RULES: readonly PageRule[] = [
  {
    id: 'description.present',
    version: 1,
    category: 'meta',
    severity: 'critical',
    scope: 'page',
    message: 'The page has no description.',
    fix: 'Add <meta name="description"> with 70 to 160 characters that make people want to read the page.',
    check: (page) => missingUnless(descriptionOf(page) !== null, PLACE),
  },
  {
    id: 'description.single',
    version: 1,
    category: 'meta',
    severity: 'recommendation',
    scope: 'page',
    message: 'The page has more than one description.',
    fix: 'Keep one <meta name="description">.',
    check: ({ head: { descriptions } }) =>
      descriptions.length === 0
        ? null
        : brokenWhen(descriptions.length > 1, PLACE, descriptions[1] ?? null, descriptions.length),
  },
  {
    id: 'description.not_too_short',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: `The description is shorter than ${SHORTEST} characters.`,
    fix: `Use ${SHORTEST} to ${LONGEST} characters: what the page offers, for whom, and what to do next.`,
    check: (page) => {
      const text = descriptionOf(page);
      return text === null ? null : brokenWhen(text.length < SHORTEST, PLACE, text, text.length);
    },
  },
  {
    id: 'description.not_too_long',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: `The description is longer than ${LONGEST} characters, so search results cut it.`,
    fix: `Shorten the description to ${LONGEST} characters.`,
    check: (page) => {
      const text = descriptionOf(page);
      return text === null ? null : brokenWhen(text.length > LONGEST, PLACE, text, text.length);
    },
  },
  {
    id: 'description.unique',
    version: 1,
    category: 'meta',
    severity: 'warning',
    scope: 'page',
    message: 'Another page with other content has the same description.',
    fix: 'Describe every page in words of its own.',
    check: (page, { pages }) => {
      const text = descriptionOf(page);
      if (text === null || pages.length < 2) return null;
      const isShared = pages.some(
        (other) => other.url !== page.url && other.content_hash !== page.content_hash && descriptionOf(other) === text,
      );
      return brokenWhen(isShared, PLACE, text);
    },
  },
];
