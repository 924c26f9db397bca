import { isList, isMembers, type JsonMembers, type JsonValue } from '../reading/json-value.js';
import type { AnswerShape, ObjectShape } from '../shape/answer-shape.js';
import { coerceListed } from './coerce-listed.js';

/** The only option that a value can be meant for; null when there are several, or none. */
export function pickOption(value: JsonValue, options: readonly AnswerShape[]): AnswerShape | null {
  const open = options.filter((option) => (option.kind === 'object' ? isMeant(value, option) : isKind(value, option)));
  const [only] = open;
  return only !== undefined && open.length === 1 ? only : null;
}

function isKind(value: JsonValue, option: AnswerShape): boolean {
  if (option.kind === 'list') return isList(value);
  if (option.kind === 'listed') return option.values.some((listed) => listed === coerceListed(value, option));
  if (option.kind === 'text') return typeof value === 'string';
  return typeof value === option.kind;
}

/** Members that may have one value only tell the options apart. */
function isMeant(value: JsonValue, option: ObjectShape): boolean {
  if (!isMembers(value)) return false;
  return [...option.members].every(([name, { shape }]) => isTold(value, name, shape));
}

function isTold(value: JsonMembers, name: string, shape: AnswerShape): boolean {
  if (shape.kind !== 'listed' || shape.values.length !== 1) return true;
  const given = value[name];
  return given !== undefined && shape.values.some((only) => only === coerceListed(given, shape));
}
