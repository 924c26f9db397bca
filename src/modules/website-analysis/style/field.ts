import { unknown, type Evidence, type FieldMeta, type MetaMap } from '../../../common/provenance/index.js';
import { mapMeasure, type Measure } from '../text/index.js';
import type { Labelled } from './banding.js';
import { labelConfidence } from './confidence.js';

/** A value of a document together with what is known about it. */
export interface Field<T> {
  readonly value: T;
  readonly meta: FieldMeta;
}

/** How a value was obtained. */
export interface Basis {
  readonly origin: 'measured' | 'derived' | 'heuristic';
  /** Rule or formula and its version. */
  readonly method: string;
  /** 0 to 1, from the amount of text. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Writes the meta of a field under its JSON pointer and returns the value. */
export type Recorder = <T>(pointer: string, field: Field<T>) => T;

/** A recorder into `meta`. */
export function recorderInto(meta: MetaMap): Recorder {
  return (pointer, field) => {
    meta[pointer] = field.meta;
    return field.value;
  };
}

/** A computed value, or null with the reason. */
export function measuredField<T>(measure: Measure<T>, basis: Basis): Field<T | null> {
  if (measure.reason !== null) return { value: null, meta: notComputable(basis.method, measure.reason) };
  return { value: measure.value, meta: { ...basis, warnings: [] } };
}

/** The label of a band; its confidence falls near the limit of the band. */
export function labelField<Label extends string>(
  measure: Measure<Labelled<Label>>,
  basis: Omit<Basis, 'origin'>,
): Field<Label | null> {
  const certainty = measure.value?.certainty ?? 0;
  return measuredField(
    mapMeasure(measure, ({ label }) => label),
    { ...basis, origin: 'heuristic', confidence: labelConfidence(basis.confidence, certainty) },
  );
}

/** A computed list, or an empty one with the reason. A list that came out empty says so. */
export function listField(measure: Measure<readonly string[]>, basis: Basis): Field<string[]> {
  if (measure.reason !== null) return { value: [], meta: notComputable(basis.method, measure.reason) };
  const warnings = measure.value.length === 0 ? ['none_found: the rule found nothing in the text'] : [];
  return { value: [...measure.value], meta: { ...basis, warnings } };
}

const NEEDS_LLM = unknown('needs_llm', 'needs_llm: no rule over the measured text gives this; a language model has to');

/** A text that only a language model can give. */
export function unknownText(): Field<null> {
  return { value: null, meta: NEEDS_LLM };
}

/** A list that only a language model can give. */
export function unknownList(): Field<string[]> {
  return { value: [], meta: NEEDS_LLM };
}

function notComputable(method: string, reason: string): FieldMeta {
  return unknown(method, `not_computable: ${reason}`);
}
