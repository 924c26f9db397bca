const SECONDS = /^(\d{1,6})(?:\.\d{1,9})?s$/;
const MOST_DETAILS = 20;

/** The wait in the body of Google's errors, which have no `Retry-After`: `retryDelay` of a detail, such as `34s`. */
export function retryDelayMs(json: unknown): number | null {
  const error = memberOf(json, 'error');
  const details = memberOf(error, 'details');
  if (!Array.isArray(details)) return null;
  for (const detail of details.slice(0, MOST_DETAILS)) {
    const delay = memberOf(detail, 'retryDelay');
    const seconds = typeof delay === 'string' ? SECONDS.exec(delay)?.[1] : undefined;
    if (seconds !== undefined) return 1_000 * (Number(seconds) + 1);
  }
  return null;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
