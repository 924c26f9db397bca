import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';

/** The first of the names under which `data` holds something; undefined when it is under none. */
export function firstOf(data: JsonObject, ...names: readonly string[]): unknown {
  return names.map((name) => data[name]).find((value) => value !== undefined && value !== null);
}

/** The object at a name, or an empty one. Objects that were stored as JSON text are read. */
export function objectAt(data: JsonObject, name: string): JsonObject {
  const value = data[name];
  if (isJsonObject(value)) return value;
  const parsed = typeof value === 'string' && value.trimStart().startsWith('{') ? parse(value) : null;
  return isJsonObject(parsed) ? parsed : {};
}

/** The members of `data` with these names that are there. */
export function pick(data: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.map((name) => [name, data[name]] as const).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Whether an object has members. */
export function hasMembers(data: JsonObject): boolean {
  return Object.keys(data).length > 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
