import { isJsonObject, type JsonObject } from './json-object.js';

/** The pointer (RFC 6901) to a member of the value at `parent`. */
export function pointerTo(parent: string, key: string): string {
  return `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The value at a pointer; undefined when there is none. Lists are not entered. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** A copy of the document with `value` at the pointer; null when the object that should hold it is not there. */
export function withValueAt(document: JsonObject, pointer: string, value: unknown): JsonObject | null {
  const [key, ...rest] = keysOf(pointer);
  if (key === undefined) return isJsonObject(value) ? value : null;
  if (rest.length === 0) return { ...document, [key]: value };
  const child = document[key];
  if (!isJsonObject(child)) return null;
  const changed = withValueAt(child, rest.map((part) => pointerTo('', part)).join(''), value);
  return changed === null ? null : { ...document, [key]: changed };
}

/** A copy of the document with values at their pointers; what stands in the way becomes an object. */
export function withValuesPut(document: JsonObject, values: Iterable<readonly [string, unknown]>): JsonObject {
  const copy = copyOf(document);
  for (const [pointer, value] of values) putInto(copy, keysOf(pointer), isJsonObject(value) ? copyOf(value) : value);
  return copy;
}

/** A copy down to what is no object; lists are not entered, so they are shared. */
function copyOf(document: JsonObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([key, member]) => [key, isJsonObject(member) ? copyOf(member) : member]),
  );
}

function putInto(document: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  const child = Object.hasOwn(document, key) ? document[key] : undefined;
  const inner: Record<string, unknown> = rest.length > 0 && isJsonObject(child) ? child : {};
  if (rest.length > 0) putInto(inner, rest, value);
  document[key] = rest.length > 0 ? inner : value;
}

/** Whether a pointer is `ancestor` itself or points below it. */
export function isAtOrUnder(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** Whether a pointer is one of `ancestors` or points below one; takes time by its own length, not by how many there are. */
export function isAtOrUnderAny(pointer: string, ancestors: ReadonlySet<string>): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (ancestors.has(pointer.slice(0, end))) return true;
  }
  return false;
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
