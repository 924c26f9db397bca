import { pointerOf } from '../judging/finding.js';
import { isList, isMembers, type JsonValue, objectOf } from '../reading/json-value.js';
import type { Drop } from './droppable.js';

/** The document without what is dropped. */
export function prune(document: JsonValue, drops: readonly Drop[]): JsonValue {
  const leaves = new Map(drops.map((drop) => [pointerOf(drop.path), drop.leaves]));
  const kept = (value: JsonValue, pointer: string): JsonValue[] => {
    const left = leaves.get(pointer);
    if (left !== undefined) return left === 'null' ? [null] : [];
    return [inner(value, pointer)];
  };
  const inner = (value: JsonValue, pointer: string): JsonValue => {
    if (isList(value)) return value.flatMap((item, index) => kept(item, `${pointer}/${index}`));
    if (!isMembers(value)) return value;
    const members = Object.entries(value).flatMap(([name, member]) =>
      kept(member, `${pointer}${pointerOf([name])}`).map((left) => [name, left] as const),
    );
    return objectOf(members);
  };
  return inner(document, '');
}
