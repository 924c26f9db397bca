import type { AuditedPage } from '../audited-site.js';
import { missingUnless } from '../breaches.js';
import type { PageRule } from '../seo-rule.js';

type Headers = NonNullable<AuditedPage['headers']>;

/** A rule about response headers: it does not apply when they are not known. */
function aboutHeaders(
  name: string,
  header: string,
  text: Pick<PageRule, 'message' | 'fix'>,
  isKept: (headers: Headers) => boolean,
  applies: (page: AuditedPage) => boolean = () => true,
): PageRule {
  return {
    id: `security.${name}`,
    version: 1,
    category: 'technical',
    severity: 'recommendation',
    scope: 'page',
    ...text,
    check: (page) =>
      page.headers === null || !applies(page) ? null : missingUnless(isKept(page.headers), `header:${header}`),
  };
}

/** What the server tells browsers in order to protect visitors. */
export const SECURITY_HEADER_RULES: readonly PageRule[] = [
  aboutHeaders(
    'transport_header',
    'strict-transport-security',
    {
      message: 'The server does not ask browsers to stay on https.',
      fix: 'Send Strict-Transport-Security: max-age=31536000 once every page works over https.',
    },
    (headers) => /max-age\s*=\s*"?[1-9]/i.test(headers['strict-transport-security'] ?? ''),
    ({ url }) => url.startsWith('https:'),
  ),
  aboutHeaders(
    'content_type_header',
    'x-content-type-options',
    {
      message: 'The server lets browsers guess the type of a file.',
      fix: 'Send X-Content-Type-Options: nosniff.',
    },
    (headers) => /^\s*nosniff/i.test(headers['x-content-type-options'] ?? ''),
  ),
  aboutHeaders(
    'frame_header',
    'x-frame-options',
    {
      message: 'The server lets any site show this page in a frame.',
      fix: "Send Content-Security-Policy: frame-ancestors 'self', or X-Frame-Options: SAMEORIGIN.",
    },
    (headers) =>
      headers['x-frame-options'] !== undefined || /frame-ancestors/i.test(headers['content-security-policy'] ?? ''),
  ),
  aboutHeaders(
    'referrer_header',
    'referrer-policy',
    {
      message: 'The server does not say what other sites learn about where visitors come from.',
      fix: 'Send Referrer-Policy: strict-origin-when-cross-origin.',
    },
    (headers) => headers['referrer-policy'] !== undefined,
  ),
];
