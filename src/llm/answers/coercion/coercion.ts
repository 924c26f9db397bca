import type { JsonValue } from '../reading/json-value.js';
import type { AnswerShape } from '../shape/answer-shape.js';

/** A value as its shape wants it, as far as that is unambiguous. */
export type Coerce = (value: JsonValue, shape: AnswerShape) => JsonValue;
