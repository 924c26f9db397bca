/** Longest document read, in UTF-16 units. */
export const MAX_HTML_LENGTH = 3 * 1024 * 1024;

/** HTML that is safe to parse and store, and whether its end was cut off. */
export interface CleanedInput {
  readonly html: string;
  readonly cut: boolean;
}

/** Cuts over-long documents and replaces what PostgreSQL cannot store: NUL and half surrogate pairs. */
export function cleanInput(html: string): CleanedInput {
  const kept = html.slice(0, MAX_HTML_LENGTH);
  return { html: kept.replaceAll('\u0000', '\uFFFD').toWellFormed(), cut: html.length > MAX_HTML_LENGTH };
}
