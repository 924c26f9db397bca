/** Content types that clients offer; users may state others. */
export const KNOWN_CONTENT_TYPES = [
  'Blog Posts',
  'Social Media',
  'Technical Articles',
  'News',
  'Academic Papers',
  'Newsletters',
] as const;

/** Most content types of a user. */
export const MAX_CONTENT_TYPES = 20;

const CONTENT_TYPE = /^\P{Cc}{1,60}$/u;

/** What a content type must look like. */
export const CONTENT_TYPE_RULE = 'must be 1 to 60 characters on one line';

/** Whether a trimmed value can be a content type. */
export function isContentType(value: unknown): value is string {
  return typeof value === 'string' && CONTENT_TYPE.test(value) && value.isWellFormed();
}

/** Whether clients offer a content type, however it is spelt. */
export function isKnownContentType(type: string): boolean {
  return KNOWN_CONTENT_TYPES.some((known) => known.toLowerCase() === type.toLowerCase());
}

/** Trims what is text, spells known types as KNOWN_CONTENT_TYPES does, and keeps the first of those that differ in case only. */
export function canonicalContentTypes(values: readonly unknown[]): unknown[] {
  const byName = new Map<unknown, unknown>();
  for (const value of values) {
    const text = typeof value === 'string' ? value.trim() : value;
    const name = typeof text === 'string' ? text.toLowerCase() : text;
    const known = KNOWN_CONTENT_TYPES.find((type) => type.toLowerCase() === name);
    if (!byName.has(name)) byName.set(name, known ?? text);
  }
  return [...byName.values()];
}
