export { measureText } from './measure-text.js';
export { mapMeasure, measured, notMeasured, type Measure } from './measure.js';
export type { ExampleKind, Keyphrase, MeasuredPage, SentenceTypes, TermCount, TextMeasures } from './text-measures.js';
