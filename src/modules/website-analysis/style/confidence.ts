import { round } from './rounding.js';

/** Words at which a text says nothing yet about its writer, and at which more text would add next to nothing. */
const NOTHING = 50;
const PLENTY = 10_000;

/** Confidence in a measure: ln(words / 50) / ln(10,000 / 50), between 0 and 1 (100 words 0.13, 1,000 words 0.57). */
export function textConfidence(words: number): number {
  if (words <= NOTHING) return 0;
  return round(Math.min(1, Math.log(words / NOTHING) / Math.log(PLENTY / NOTHING)), 3);
}

/** Confidence in a label: that of its measure, halved when the figure lies on the limit to the next label. */
export function labelConfidence(ofMeasure: number, certainty: number): number {
  return round(ofMeasure * (0.5 + 0.5 * certainty), 3);
}
