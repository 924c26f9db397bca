/** The value at a path of names and indexes of parsed JSON; undefined where there is none. */
export function valueAt(document: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === name)?.[1];
  }, document);
}

/** The text at a path; empty when there is none. A list of parts with a `text` each is joined. */
export function textAt(document: unknown, ...path: readonly string[]): string {
  const value = valueAt(document, ...path);
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map((part) => textAt(part, 'text')).join('\n') : '';
}

/** The values of a list at a path; empty when there is none. */
export function listAt(document: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(document, ...path);
  return Array.isArray(value) ? value : [];
}
