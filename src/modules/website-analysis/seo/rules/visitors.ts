import type { AuditedSite } from '../audited-site.js';
import { missingUnless, siteLacksUnless } from '../breaches.js';
import type { SeoRule } from '../seo-rule.js';

const CONTACT_PATH = /\/(?:contact|contact-?us|kontakt|contacto|support)(?:\.[a-z]+)?\/?$/i;

/** Whether every page shows its text only after scripts run: then nothing can be said about what it lacks. */
function isUnseen({ pages }: AuditedSite): boolean {
  return pages.every(({ needs_rendering: needsRendering }) => needsRendering);
}

function hasContact({ pages }: AuditedSite): boolean {
  return pages.some(
    ({ contact, links }) =>
      contact.emails.length + contact.phones.length > 0 ||
      links.some(({ internal, url }) => internal && CONTACT_PATH.test(new URL(url).pathname)),
  );
}

/** What visitors look for on a site. */
export const VISITOR_RULES: readonly SeoRule[] = [
  {
    id: 'visitors.navigation',
    version: 1,
    category: 'ux',
    severity: 'warning',
    scope: 'page',
    message: 'The page has no navigation.',
    fix: 'Put the links to the main parts of the site into a <nav> element.',
    check: ({ content_structure: structure, needs_rendering: needsRendering }) =>
      needsRendering ? null : missingUnless(structure.has_navigation, 'nav'),
  },
  {
    id: 'visitors.contact',
    version: 1,
    category: 'ux',
    severity: 'warning',
    scope: 'site',
    message: 'No page that was read tells how to reach you.',
    fix: 'Show an e-mail address or a telephone number, or link to a contact page.',
    check: (site) => (isUnseen(site) ? null : siteLacksUnless(hasContact(site), site, 'body')),
  },
  {
    id: 'visitors.privacy_policy',
    version: 1,
    category: 'ux',
    severity: 'recommendation',
    scope: 'site',
    message: 'No page that was read links to a privacy policy.',
    fix: 'Link to the privacy policy in the footer of every page.',
    check: (site) => {
      const kinds = site.pages.flatMap(({ trust_signals: signals }) => signals.map(({ kind }) => kind));
      return isUnseen(site) ? null : siteLacksUnless(kinds.includes('privacy_policy'), site, 'footer');
    },
  },
  {
    id: 'visitors.social_profiles',
    version: 1,
    category: 'ux',
    severity: 'recommendation',
    scope: 'site',
    message: 'No page that was read links to a profile of yours on a social network.',
    fix: 'Link to your profiles in the footer, and state them as sameAs in the structured data.',
    check: (site) => {
      const isLinked = site.pages.some(({ social_profiles: profiles }) => Object.keys(profiles).length > 0);
      return isUnseen(site) ? null : siteLacksUnless(isLinked, site, 'footer');
    },
  },
];
