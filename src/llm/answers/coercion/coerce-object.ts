import { isMembers, type JsonMembers, type JsonValue, objectOf } from '../reading/json-value.js';
import type { ObjectShape } from '../shape/answer-shape.js';
import type { Coerce } from './coercion.js';
import { spelling } from './spelling.js';

/** Members under their own names and shapes; what was not asked for is left out. */
export function coerceObject(value: JsonValue, shape: ObjectShape, coerce: Coerce): JsonValue {
  if (!isMembers(value)) return value;
  if (shape.members.size === 0) return coerceOthers(value, shape, coerce);
  const named = underTheirNames(value, shape);
  const members: [string, JsonValue][] = [];
  for (const [name, { shape: wanted, optional }] of shape.members) {
    const given = named.get(name);
    // Null where nothing may be null but the member may be left out says the same as leaving it out.
    const mayBeLeftOutOnly = optional && !wanted.nullable && wanted.kind !== 'anything';
    if (given !== undefined && !(given === null && mayBeLeftOutOnly)) members.push([name, coerce(given, wanted)]);
    else if (wanted.nullable && !optional) members.push([name, null]);
  }
  return objectOf(members);
}

function coerceOthers(value: JsonMembers, { others }: ObjectShape, coerce: Coerce): JsonValue {
  if (others === null) return value;
  return objectOf(Object.entries(value).map(([name, member]) => [name, coerce(member, others)] as const));
}

/** Members by the names of the schema; a name spelled differently counts when nothing else claims it. */
function underTheirNames(value: JsonMembers, shape: ObjectShape): ReadonlyMap<string, JsonValue> {
  const named = new Map<string, JsonValue>();
  const strays = new Map<string, JsonValue[]>();
  for (const [name, member] of Object.entries(value)) {
    if (shape.members.has(name)) named.set(name, member);
    else {
      const written = spelling(name);
      const rivals = strays.get(written);
      if (rivals === undefined) strays.set(written, [member]);
      else rivals.push(member);
    }
  }
  for (const name of shape.members.keys()) {
    const [stray, ...rivals] = strays.get(spelling(name)) ?? [];
    if (stray !== undefined && rivals.length === 0 && !named.has(name)) named.set(name, stray);
  }
  return named;
}
