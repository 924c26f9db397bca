import type { AuditedPage } from '../audited-site.js';
import { brokenAt, brokenWhen } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

function isSecure({ url }: AuditedPage): boolean {
  return url.startsWith('https:');
}

/** Whether what visitors read and send is protected on its way. */
export const SECURITY_RULES: readonly PageRule[] = [
  {
    id: 'security.https',
    version: 1,
    category: 'technical',
    severity: 'critical',
    scope: 'page',
    message: 'The page is not served over https.',
    fix: 'Get a certificate, serve every page over https and redirect http to it.',
    check: (page) => brokenWhen(!isSecure(page), 'url', page.url),
  },
  {
    id: 'security.no_mixed_content',
    version: 1,
    category: 'technical',
    severity: 'warning',
    scope: 'page',
    message: 'The page loads something over http, which browsers block or warn about.',
    fix: 'Load pictures, scripts, styles and frames over https.',
    check: (page) => (isSecure(page) ? brokenAt(page.assets.insecure_loads) : null),
  },
  {
    id: 'security.forms',
    version: 1,
    category: 'technical',
    severity: 'critical',
    scope: 'page',
    message: 'A form sends what visitors fill in over http.',
    fix: 'Send the form to an https address.',
    check: (page) =>
      isSecure(page) && page.forms.length > 0
        ? brokenAt(page.forms.filter(({ action }) => action?.startsWith('http:') === true))
        : null,
  },
  {
    id: 'security.secure_links',
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    message: 'A link leads to a page of this site over http.',
    fix: 'Write https in links to your own pages, which spares visitors a redirect.',
    check: (page) => {
      const internal = page.links.filter((link) => link.internal);
      if (!isSecure(page) || internal.length === 0) return null;
      return internal.filter(({ url }) => url.startsWith('http:')).map(({ url, locator }) => ({ locator, quote: url }));
    },
  },
  {
    id: 'security.passwords_posted',
    version: 1,
    category: 'technical',
    severity: 'critical',
    scope: 'page',
    message: 'A form puts a password into the address of the next page.',
    fix: 'Set method="post" on forms that ask for a password.',
    check: ({ forms }) => {
      const asking = forms.filter(({ asks_for_password: asks, action }) => asks && action !== null);
      return asking.length === 0 ? null : brokenAt(asking.filter(({ method }) => method === 'get'));
    },
  },
];
