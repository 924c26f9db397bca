const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

/** Wait before a check that could not tell is repeated, unless the provider says otherwise. */
const DEFAULT_WAIT_MS = 5 * 60 * SECOND_MS;

/**
 * How long to wait before asking again, in milliseconds: what `Retry-After` says, in seconds or as a date (RFC 9110
 * §10.2.3), from 1 second to 24 hours; 5 minutes when it says nothing that can be read.
 */
export function retryWait(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? '';
  if (text === '') return DEFAULT_WAIT_MS;
  const wait = /^\d+$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? DEFAULT_WAIT_MS : Math.min(Math.max(wait, SECOND_MS), DAY_MS);
}
