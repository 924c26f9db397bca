import { pickOption } from '../coercion/pick-option.js';
import type { Path } from '../judging/finding.js';
import { isList, isMembers, type JsonValue } from '../reading/json-value.js';
import type { AnswerShape } from '../shape/answer-shape.js';

/** A value that may go: its member left out or made null, or the item taken from its list. */
export interface Drop {
  readonly path: Path;
  readonly leaves: 'nothing' | 'null';
}

/** The smallest part of a document around an invalid value that may go; null when all of it is required. */
export function droppableAround(document: JsonValue, root: AnswerShape, path: Path): Drop | null {
  let place: Place | null = { value: document, shape: root, drop: null };
  let drop: Drop | null = null;
  for (const [index, part] of path.entries()) {
    place = inside(place, part, path.slice(0, index + 1));
    if (place === null) return drop;
    drop = place.drop ?? drop;
  }
  return drop;
}

interface Place {
  readonly value: JsonValue | undefined;
  readonly shape: AnswerShape;
  readonly drop: Drop | null;
}

function inside({ value, shape: given }: Place, part: string | number, path: Path): Place | null {
  if (value === undefined) return null;
  const shape = given.kind === 'choice' ? pickOption(value, given.options) : given;
  if (shape?.kind === 'list' && isList(value) && typeof part === 'number') {
    return { value: value[part], shape: shape.item, drop: { path, leaves: 'nothing' } };
  }
  if (shape?.kind !== 'object' || !isMembers(value) || typeof part !== 'string') return null;
  const member = shape.members.get(part);
  if (member !== undefined) return { value: value[part], shape: member.shape, drop: dropOf(member, path) };
  return shape.others && { value: value[part], shape: shape.others, drop: { path, leaves: 'nothing' } };
}

function dropOf(member: { shape: AnswerShape; optional: boolean }, path: Path): Drop | null {
  if (member.optional) return { path, leaves: 'nothing' };
  return member.shape.nullable ? { path, leaves: 'null' } : null;
}

/** The items behind the end of a list that is longer than it may be. */
export function itemsTooMany(document: JsonValue, root: AnswerShape, path: Path): readonly Drop[] {
  let place: Place | null = { value: document, shape: root, drop: null };
  for (const [index, part] of path.entries()) {
    place = place && inside(place, part, path.slice(0, index + 1));
  }
  if (place?.shape.kind !== 'list' || place.value === undefined || !isList(place.value)) return [];
  const { max } = place.shape;
  return place.value.flatMap((_, index) =>
    index < max ? [] : [{ path: [...path, index], leaves: 'nothing' as const }],
  );
}
