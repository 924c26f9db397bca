import type { AuditedPage } from './audited-site.js';

/**
 * Directives to search engines in lower case, from `meta` elements and the `X-Robots-Tag` header. Directives of the
 * header that name one robot, such as `otherbot: noindex`, are left out.
 */
export function indexingOf({ head, headers }: AuditedPage): string[] {
  const header = (headers?.['x-robots-tag'] ?? '').toLowerCase();
  const stated = header.split(',').map((directive) => directive.trim());
  return [...new Set([...head.robots, ...stated.filter((directive) => /^(?:[a-z]+|max-[a-z-]+:.*)$/.test(directive))])];
}

/** Whether a page asks not to be found. */
export function isKeptOut(page: AuditedPage): boolean {
  return indexingOf(page).some((directive) => directive === 'noindex' || directive === 'none');
}
