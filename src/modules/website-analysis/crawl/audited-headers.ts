/** Response headers that say how a page is protected, kept and found. */
const AUDITED = [
  'cache-control',
  'content-encoding',
  'content-security-policy',
  'content-type',
  'etag',
  'expires',
  'last-modified',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'x-robots-tag',
] as const;

/** Longest value kept, in characters. */
const MAX_LENGTH = 1_000;

/** The headers that an audit looks at. */
export function auditedHeaders(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    AUDITED.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, MAX_LENGTH)]];
    }),
  );
}
