/** The value at a JSON pointer whose members need no escaping; undefined when there is none. */
export function valueAt(document: object, pointer: string): unknown {
  return pathOf(pointer).reduce<unknown>((value, name) => membersOf(value)[name], document);
}

/** A copy of a document with another value at a JSON pointer; the objects around it are copied too. */
export function withValueAt<T extends object>(document: T, pointer: string, value: unknown): T {
  return placed(document, pathOf(pointer), value);
}

function placed<T extends object>(document: T, path: readonly string[], value: unknown): T {
  const [name, ...rest] = path;
  if (name === undefined) return document;
  const inner = rest.length === 0 ? value : placed(membersOf(membersOf(document)[name]), rest, value);
  return { ...document, [name]: inner };
}

function pathOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
