/**
 * The product token that robots.txt groups are matched with (RFC 9309 §2.2.1), taken from a user agent such as
 * `Reader/1.0 (+https://…)` or `Mozilla/5.0 (compatible; Reader/1.0; …)`.
 */
export function robotsProductToken(userAgent: string): string {
  const compatible = /\(compatible;\s*([a-z_-]+)/i.exec(userAgent)?.[1];
  return compatible ?? /^[a-z_-]+/i.exec(userAgent.trim())?.[0] ?? '*';
}
