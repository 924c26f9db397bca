/** The value at a JSON pointer (RFC 6901) through nested objects; undefined when there is none. Lists are not entered. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const name of pointer.split('/').slice(1)) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** The trimmed text at a pointer; null when there is no text or a blank one. */
export function textAt(document: unknown, pointer: string): string | null {
  return textsIn([valueAt(document, pointer)])[0] ?? null;
}

/** The different texts at a pointer, trimmed; a single text is a list of one. */
export function textsAt(document: unknown, pointer: string): string[] {
  const value = valueAt(document, pointer);
  return [...new Set(textsIn(Array.isArray(value) ? value : [value]))];
}

function textsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
