import { brokenAt } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

/** Sound and moving pictures. */
export const MEDIA_RULES: readonly PageRule[] = [
  {
    id: 'media.captions',
    version: 1,
    category: 'accessibility',
    severity: 'recommendation',
    scope: 'page',
    message: 'A video has no captions.',
    fix: 'Add <track kind="captions"> with the spoken words; search engines read them too.',
    check: ({ accessibility: facts }) => (facts.videos === 0 ? null : brokenAt(facts.videos_without_captions)),
  },
  {
    id: 'media.silent_start',
    version: 1,
    category: 'ux',
    severity: 'warning',
    scope: 'page',
    message: 'Sound starts by itself.',
    fix: 'Add muted to media that starts by itself, or let visitors start it.',
    check: ({ accessibility: facts }) => (facts.media === 0 ? null : brokenAt(facts.loud_media)),
  },
];
