import { brokenAt, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

/** Shorter pages fit into one packet, compressed or not. */
const WORTH_COMPRESSING = 1_400;

/** What holds a page up while it loads, as far as it shows without a browser. */
export const LOADING_RULES: readonly PageRule[] = [
  {
    id: 'loading.scripts_deferred',
    version: 1,
    category: 'performance',
    severity: 'warning',
    scope: 'page',
    message: 'A script in the head stops the page until it is loaded.',
    fix: 'Add defer or async to script elements in the head.',
    check: ({ assets }) => (assets.scripts === 0 ? null : brokenAt(assets.blocking_scripts)),
  },
  {
    id: 'loading.compressed',
    version: 1,
    category: 'performance',
    severity: 'warning',
    scope: 'page',
    message: 'The server sends the page uncompressed.',
    fix: 'Switch on gzip or Brotli compression for HTML.',
    check: ({ headers, assets }) =>
      headers === null || assets.html_length < WORTH_COMPRESSING
        ? null
        : missingUnless(headers['content-encoding'] !== undefined, 'header:content-encoding'),
  },
  {
    id: 'loading.cacheable',
    version: 1,
    category: 'performance',
    severity: 'recommendation',
    scope: 'page',
    message: 'The server does not tell browsers how long they may keep the page, nor how to ask whether it changed.',
    fix: 'Send Cache-Control, and ETag or Last-Modified.',
    check: ({ headers }) =>
      headers === null
        ? null
        : missingUnless(
            ['cache-control', 'etag', 'last-modified', 'expires'].some((name) => headers[name] !== undefined),
            'header:cache-control',
          ),
  },
];
