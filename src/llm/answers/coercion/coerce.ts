import { isMembers, isList, type JsonValue } from '../reading/json-value.js';
import type { AnswerShape } from '../shape/answer-shape.js';
import { coerceBoolean } from './coerce-boolean.js';
import { coerceList } from './coerce-list.js';
import { coerceListed } from './coerce-listed.js';
import { coerceNumber } from './coerce-number.js';
import { coerceObject } from './coerce-object.js';
import { pickOption } from './pick-option.js';

/** Words for a value that is not there. */
const MISSING = /^(null|none|n\/?a|undefined|nan|not (available|applicable))?$/i;

/**
 * A value as its shape wants it, as far as that is unambiguous: near-misses are read as what they can only mean, and what
 * is already right, or could mean two things, is left as it is. The schema judges afterwards.
 */
export function coerce(value: JsonValue, shape: AnswerShape): JsonValue {
  if (value === null) return shape.kind === 'list' && !shape.nullable && shape.min === 0 ? [] : null;
  if (shape.nullable && isMissing(value, shape)) return null;
  switch (shape.kind) {
    case 'object':
      return coerceObject(onlyItem(value, isMembers), shape, coerce);
    case 'list':
      return coerceList(value, shape, coerce);
    case 'number':
      return coerceNumber(onlyItem(value), shape);
    case 'listed':
      return coerceListed(onlyItem(value), shape);
    case 'boolean':
      return coerceBoolean(onlyItem(value));
    case 'text':
      return coerceText(onlyItem(value));
    case 'choice':
      return coerceChoice(value, shape.options);
    case 'anything':
      return value;
  }
}

/** A listed value may itself be called `none`. */
function isMissing(value: JsonValue, shape: AnswerShape): boolean {
  if (typeof value !== 'string' || !MISSING.test(value.trim())) return false;
  if (shape.kind === 'text') return /^(null|n\/a|undefined)$/i.test(value.trim());
  return shape.kind !== 'listed' || (coerceListed(value, shape) === value && !shape.values.includes(value));
}

function coerceChoice(value: JsonValue, options: readonly AnswerShape[]): JsonValue {
  const option = pickOption(value, options);
  return option === null ? value : coerce(value, option);
}

/** The item of a list of one, where one value belongs. */
function onlyItem(value: JsonValue, isRight: (item: JsonValue) => boolean = (item) => !isList(item)): JsonValue {
  if (!isList(value) || value.length !== 1) return value;
  const [item] = value;
  return item !== undefined && isRight(item) ? item : value;
}

function coerceText(value: JsonValue): JsonValue {
  return typeof value === 'number' ? String(value) : value;
}
