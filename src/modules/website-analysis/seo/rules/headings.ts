import { brokenAt, brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

/** A text of so many words needs headings below the first. */
const LONG_TEXT = 600;

/** How the headings of a page order its content. */
export const HEADING_RULES: readonly PageRule[] = [
  {
    id: 'headings.main_present',
    version: 1,
    category: 'content_health',
    severity: 'critical',
    scope: 'page',
    message: 'The page has no main heading.',
    fix: 'Put the subject of the page into one <h1>.',
    check: ({ content_structure: { headings }, needs_rendering: needsRendering }) =>
      needsRendering ? null : missingUnless(headings.h1 > 0, 'h1'),
  },
  {
    id: 'headings.main_single',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: 'The page has more than one main heading.',
    fix: 'Keep one <h1> and make the others <h2>.',
    check: ({ content_structure: { headings }, headings: shown }) => {
      if (headings.h1 === 0) return null;
      const second = shown.filter(({ level }) => level === 1)[1];
      return brokenWhen(headings.h1 > 1, second?.locator ?? 'h1', second?.text ?? null, headings.h1);
    },
  },
  {
    id: 'headings.have_text',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'A heading has no text.',
    fix: 'Remove empty headings, or use styles for space.',
    check: ({ accessibility, content_structure: { headings } }) =>
      Object.values(headings).every((count) => count === 0) ? null : brokenAt(accessibility.headings_without_text),
  },
  {
    id: 'headings.no_level_skipped',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'A heading skips a level.',
    fix: 'Go down one level at a time: after an <h2> comes an <h3>, not an <h4>.',
    check: ({ headings }) =>
      headings.length < 2
        ? null
        : headings
            .filter(({ level }, index) => level > (headings[index - 1]?.level ?? level) + 1)
            .map(({ locator, text }) => ({ locator, quote: text })),
  },
  {
    id: 'headings.long_text_divided',
    version: 1,
    category: 'content_health',
    severity: 'warning',
    scope: 'page',
    message: `A text of more than ${LONG_TEXT} words has no headings inside.`,
    fix: 'Divide the text by <h2> headings that say what follows.',
    check: ({ word_count: words, content_structure: { headings } }) =>
      words <= LONG_TEXT ? null : missingUnless(headings.h2 + headings.h3 > 0, 'h2'),
  },
];
