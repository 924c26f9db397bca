import { brokenAt } from '../breaches.js';
import type { SeoRule } from '../seo-rule.js';

/** Whether the links of a page lead somewhere. */
export const LINK_TARGET_RULES: readonly SeoRule[] = [
  {
    id: 'links.targets_answer',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'site',
    message: 'A page that the site leads to answers with an error.',
    fix: 'Correct the links to it, or redirect its address to a page that exists.',
    check: ({ facts }) =>
      facts.broken_pages.map(({ url, detail }) => ({ page_url: url, locator: 'url', quote: detail })),
  },
  {
    id: 'links.no_script_addresses',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'A link works only where scripts run.',
    fix: 'Use a real address, or a button when the link is no link.',
    check: ({ anchors }) => brokenAt(anchors.script_addresses),
  },
  {
    id: 'links.readable_addresses',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'A link has an address that cannot be read.',
    fix: 'Correct the address of the link.',
    check: ({ anchors }) => brokenAt(anchors.unreadable_addresses),
  },
  {
    id: 'links.windows_kept',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'A link to another site hands that site the window it was opened from.',
    fix: 'Add rel="noopener" to links with target="_blank".',
    check: ({ anchors }) => brokenAt(anchors.open_windows),
  },
  {
    id: 'links.jumps_arrive',
    version: 1,
    category: 'ux',
    severity: 'recommendation',
    scope: 'page',
    message: 'A link inside the page leads to a part that does not exist.',
    fix: 'Give the part the id that the link names.',
    check: ({ anchors }) => (anchors.jumps === 0 ? null : brokenAt(anchors.missing_targets)),
  },
];
