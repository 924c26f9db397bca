import { EgressRedirectError } from './egress.errors.js';

const REDIRECT_STATUSES: readonly number[] = [301, 302, 303, 307, 308];

/** Whether a status sends the reader to another address. */
export function isRedirect(status: number): boolean {
  return REDIRECT_STATUSES.includes(status);
}

/**
 * The address a redirect leads to. `visited` holds every address of this call so far, the current one last.
 * Throws `EgressRedirectError` when there is no target, when it was visited before, or after `maxRedirects`.
 */
export function redirectTarget(location: string | undefined, visited: readonly string[], maxRedirects: number): string {
  const next = location === undefined ? null : URL.parse(location, visited.at(-1));
  if (next === null) {
    throw new EgressRedirectError('no_target', 'The website redirects without saying where to.');
  }
  next.hash = '';
  if (visited.includes(next.href)) {
    throw new EgressRedirectError('loop', 'The website redirects in a circle. Give the final address of the page.');
  }
  if (visited.length > maxRedirects) {
    const detail = `The website redirects more than ${maxRedirects} times. Give the final address of the page.`;
    throw new EgressRedirectError('too_many', detail);
  }
  return next.href;
}
