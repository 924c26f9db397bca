import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject } from '../json/json-object.js';
import { pointerTo } from '../json/json-pointer.js';

/** An object with changes in it, and the pointers to them. */
export interface Merged {
  readonly value: JsonObject;
  /** The smallest values that differ; lists count as one value. */
  readonly changed: readonly string[];
}

/** `stored` with the members of `stated` that differ. Members that are not stated stay. */
export function mergeObjects(stored: JsonObject, stated: JsonObject, at: string): Merged {
  const changed: string[] = [];
  const value: Record<string, unknown> = { ...stored };
  for (const [key, member] of Object.entries(stated)) {
    const before = Object.hasOwn(stored, key) ? stored[key] : undefined;
    const pointer = pointerTo(at, key);
    if (isJsonObject(before) && isJsonObject(member)) {
      const inner = mergeObjects(before, member, pointer);
      value[key] = inner.value;
      changed.push(...inner.changed);
    } else if (!isDeepStrictEqual(before, member)) {
      value[key] = member;
      changed.push(pointer);
    }
  }
  return { value, changed };
}
