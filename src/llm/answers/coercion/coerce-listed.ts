import type { JsonValue } from '../reading/json-value.js';
import type { ListedShape, ListedValue } from '../shape/answer-shape.js';
import { spelling } from './spelling.js';

/** A listed value that is spelled differently or called by a synonym; left as it is when it could be two, or none. */
export function coerceListed(value: JsonValue, shape: ListedShape): JsonValue {
  if (typeof value === 'object' || shape.values.includes(value)) return value;
  const written = spelling(String(value));
  if (written === '') return value;
  const same = shape.values.filter((listed) => spelling(String(listed)) === written);
  const meant = same.length > 0 ? same : shape.values.filter((listed) => isSynonym(written, listed, shape));
  const [only] = meant;
  return only !== undefined && meant.length === 1 ? only : value;
}

function isSynonym(written: string, listed: ListedValue, { synonyms }: ListedShape): boolean {
  return (synonyms.get(String(listed)) ?? []).some((synonym) => spelling(synonym) === written);
}
