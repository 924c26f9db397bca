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

/** A copy of the document with `value` at the pointer; what stands in the way becomes an object. */
export function withValuePut(document: JsonObject, pointer: string, value: unknown): JsonObject {
  return putAt(document, keysOf(pointer), value);
}

function putAt(document: JsonObject, [key, ...rest]: readonly string[], value: unknown): JsonObject {
  if (key === undefined) return document;
  const child = Object.hasOwn(document, key) ? document[key] : undefined;
  return { ...document, [key]: rest.length === 0 ? value : putAt(isJsonObject(child) ? child : {}, rest, value) };
}

/** Whether a pointer is `ancestor` itself or points below it. */
export function isAtOrUnder(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
