import { isList, type JsonValue } from '../reading/json-value.js';
import type { AnswerShape, ListShape } from '../shape/answer-shape.js';
import { coerceListed } from './coerce-listed.js';
import type { Coerce } from './coercion.js';

const BULLETS = /^\s*(?:[-*•]|\d{1,2}[.)])\s+/;

/** One value where a list belongs becomes a list of it; texts that are lists are taken apart. */
export function coerceList(value: JsonValue, shape: ListShape, coerce: Coerce): JsonValue {
  if (isList(value)) return value.map((item) => coerce(item, shape.item));
  const items = typeof value === 'string' ? itemsIn(value, shape.item) : [value];
  return items.map((item) => coerce(item, shape.item));
}

function itemsIn(text: string, item: AnswerShape): readonly JsonValue[] {
  if (text.trim() === '') return [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => BULLETS.test(line))) {
    return lines.map((line) => line.replace(BULLETS, '').trim());
  }
  const parts = text.split(/[,;|]/).map((part) => part.trim());
  return item.kind === 'listed' && parts.length > 1 && parts.every((part) => isListed(part, item)) ? parts : [text];
}

function isListed(part: string, item: AnswerShape): boolean {
  if (item.kind !== 'listed') return false;
  const meant = coerceListed(part, item);
  return item.values.some((value) => value === meant);
}
