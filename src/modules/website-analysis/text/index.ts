export { measureText } from './measure-text.js';
export { jensenShannon } from './word-use/jensen-shannon.js';
export { STYLE_TERMS } from './word-use/measure-word-use.js';
export { mapMeasure, measured, notMeasured, type Measure } from './measure.js';
export type {
  ExampleKind,
  Keyphrase,
  MeasuredPage,
  PageTopics,
  SentenceTypes,
  TermCount,
  TextMeasures,
  WordUse,
} from './text-measures.js';
