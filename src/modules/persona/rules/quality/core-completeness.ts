import { round } from '../figures.js';
import { saysSomething, type JsonObject } from '../json/json-object.js';
import { valueAt } from '../json/json-pointer.js';
import { CORE_FIELDS } from './persona-fields.js';
import { namesOf, type Score } from './score.js';

/** 100 x core fields that say something / core fields. */
export function scoreCoreCompleteness(core: JsonObject | null): Score {
  const empty = CORE_FIELDS.filter((pointer) => !saysSomething(valueAt(core, pointer)));
  const filled = CORE_FIELDS.length - empty.length;
  const missing = empty.length === 0 ? '' : ` Without a value: ${namesOf(empty)}.`;
  return {
    value: round((100 * filled) / CORE_FIELDS.length, 1),
    explanation: `${filled} of ${CORE_FIELDS.length} fields of the core persona have a value.${missing}`,
    recommendations: empty.length === 0 ? [] : [`State in the core persona: ${namesOf(empty)}.`],
  };
}
