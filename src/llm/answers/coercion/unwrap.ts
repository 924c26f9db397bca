import { isMembers, type JsonMembers, type JsonValue } from '../reading/json-value.js';
import type { AnswerShape, ObjectShape } from '../shape/answer-shape.js';
import { spelling } from './spelling.js';

/**
 * The document itself, taken out of what a model may have put around it, such as `{"result": {...}}`. Null when none of
 * the members that were asked for is there: that is another document, such as an error.
 */
export function unwrap(value: JsonValue, shape: AnswerShape): JsonValue | null {
  if (shape.kind !== 'object' || !isMembers(value) || shape.members.size === 0) return value;
  if (Object.keys(value).length === 0 || holdsAny(value, shape)) return value;
  const inner = Object.values(value).filter((member) => isMembers(member) && holdsAny(member, shape));
  const [only] = inner;
  return only !== undefined && inner.length === 1 ? only : null;
}

function holdsAny(value: JsonMembers, shape: ObjectShape): boolean {
  const asked = new Set([...shape.members.keys()].map(spelling));
  return Object.keys(value).some((name) => asked.has(spelling(name)));
}
