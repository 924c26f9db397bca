const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds a `Retry-After` header asks to wait (RFC 9110 §10.2.3): seconds or a date. Null when there is none that
 * can be read, 0 for a date that is over.
 */
export function retryAfterMs(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return 1_000 * Number(text);
  return HTTP_DATE.test(text) ? Math.max(0, Date.parse(text) - now.getTime()) : null;
}
