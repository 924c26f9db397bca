import type { Evidence } from '../../../common/provenance/index.js';
import type { ExampleKind, MeasuredPage, TextMeasures } from '../text/index.js';
import { textConfidence } from './confidence.js';
import { evidenceFinder } from './evidence.js';
import type { Basis, Recorder } from './field.js';

/** What every section of a style document is written from. */
export interface StyleContext {
  readonly measures: TextMeasures;
  readonly record: Recorder;
  /** The basis of a value: origin, method, the habits that show it. Confidence follows from the amount of text. */
  readonly basis: (origin: Basis['origin'], method: string, ...shownBy: ExampleKind[]) => Basis;
}

/** Prepares the context for measures of the given pages. */
export function styleContext(measures: TextMeasures, pages: readonly MeasuredPage[], record: Recorder): StyleContext {
  const evidenceOf: (...kinds: ExampleKind[]) => Evidence[] = evidenceFinder(measures, pages);
  const confidence = textConfidence(measures.volume.words);
  return {
    measures,
    record,
    basis: (origin, method, ...shownBy) => ({ origin, method, confidence, evidence: evidenceOf(...shownBy) }),
  };
}
