import { brokenAt, brokenWhen, missingUnless } from '../breaches.js';
import type { SeoRule } from '../seo-rule.js';

/** What browsers need to read a page as it is meant. */
export const DOCUMENT_RULES: readonly SeoRule[] = [
  {
    id: 'document.charset',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page does not declare its character encoding.',
    fix: 'Put <meta charset="utf-8"> first in the head, or send it in the Content-Type header.',
    check: ({ head, headers }) =>
      missingUnless(head.charset !== null || /charset=/i.test(headers?.['content-type'] ?? ''), 'meta[charset]'),
  },
  {
    id: 'document.doctype',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'The page does not begin with the document type of HTML, so browsers imitate old ones.',
    fix: 'Begin the page with <!doctype html>.',
    check: ({ head: { doctype } }) => brokenWhen(!/^doctype html\b/.test(doctype ?? ''), 'html', doctype),
  },
  {
    id: 'document.no_refresh',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page reloads or leads on by itself.',
    fix: 'Answer with a redirect (HTTP 301) instead of <meta http-equiv="refresh">.',
    check: ({ head: { refresh } }) => brokenAt(refresh === null ? [] : [refresh]),
  },
  {
    id: 'document.icon',
    version: 1,
    category: 'ux',
    severity: 'recommendation',
    scope: 'page',
    message: 'The page names no icon.',
    fix: 'Add <link rel="icon"> with the address of the icon; search results and tabs show it.',
    check: ({ head }) => missingUnless(head.icons.length > 0, 'link[rel="icon"]'),
  },
  {
    id: 'document.text_without_scripts',
    version: 1,
    category: 'technical',
    severity: 'critical',
    scope: 'page',
    message: 'The page shows its text only after scripts run.',
    fix: 'Render the page on the server, or when the site is built, so that every search engine can read it.',
    check: ({ needs_rendering: needsRendering }) => missingUnless(!needsRendering, 'body'),
  },
  {
    id: 'document.readable_to_its_end',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'site',
    message: 'A page is too large or too deeply nested to be read to its end.',
    fix: 'Split the page, and remove elements that only hold other elements.',
    check: ({ pages }) =>
      pages.flatMap(({ url, cut_reason: reason }) =>
        reason === null ? [] : [{ page_url: url, locator: 'html', quote: null, value: reason }],
      ),
  },
];
