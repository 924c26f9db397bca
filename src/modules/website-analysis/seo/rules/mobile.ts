import type { AuditedPage } from '../audited-site.js';
import { brokenWhen, missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

const PLACE = 'meta[name="viewport"]';
const FORBIDS_ZOOM = /user-scalable\s*=\s*(?:no|0)\b|maximum-scale\s*=\s*(?:0|1)(?:\.\d+)?(?:\s*(?:,|$))/i;

function viewportOf({ meta_tags: tags }: AuditedPage): string | null {
  return tags['viewport'] ?? null;
}

/** Whether a page fits a small screen. */
export const MOBILE_RULES: readonly PageRule[] = [
  {
    id: 'mobile.viewport',
    version: 1,
    category: 'ux',
    severity: 'critical',
    scope: 'page',
    message: 'The page does not adapt to small screens.',
    fix: 'Add <meta name="viewport" content="width=device-width, initial-scale=1">.',
    check: (page) => missingUnless(viewportOf(page) !== null, PLACE),
  },
  {
    id: 'mobile.device_width',
    version: 1,
    category: 'ux',
    severity: 'warning',
    scope: 'page',
    message: 'The page does not take the width of the device.',
    fix: 'Write width=device-width into the viewport.',
    check: (page) => {
      const viewport = viewportOf(page);
      return viewport === null ? null : brokenWhen(!/width\s*=\s*device-width/i.test(viewport), PLACE, viewport);
    },
  },
  {
    id: 'mobile.zoom_allowed',
    version: 1,
    category: 'accessibility',
    severity: 'warning',
    scope: 'page',
    message: 'The page keeps visitors from enlarging it.',
    fix: 'Remove user-scalable=no and maximum-scale from the viewport.',
    check: (page) => {
      const viewport = viewportOf(page);
      return viewport === null ? null : brokenWhen(FORBIDS_ZOOM.test(viewport), PLACE, viewport);
    },
  },
];
