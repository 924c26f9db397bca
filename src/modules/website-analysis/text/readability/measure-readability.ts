import { mapMeasure, measured, notMeasured, type Measure } from '../measure.js';
import type { Sentence } from '../segmentation/analysed-page.js';
import { median } from '../statistics.js';
import type { ReadabilityMeasures } from '../text-measures.js';
import {
  automatedReadabilityIndex,
  colemanLiau,
  fleschKincaidGrade,
  fleschReadingEase,
  gunningFog,
  lix,
  smogGrade,
} from './formulas.js';
import { countText, type TextCounts } from './text-counts.js';

/** Fewest words of running text for any readability figure. */
const FEWEST_WORDS = 100;

/** Fewest sentences for SMOG, which was fitted on samples of 30. */
const FEWEST_SMOG_SENTENCES = 30;

/**
 * Readability of running text. `english` is a reason when the English formulas do not apply, `spaced` one when words
 * are not separated by spaces.
 */
export function measureReadability(
  sentences: readonly Sentence[],
  applies: { readonly english: Measure<true>; readonly spaced: Measure<true> },
): ReadabilityMeasures {
  const counts = enoughText(countText(sentences));
  const english = applies.english.reason === null ? counts : applies.english;
  const spaced = applies.spaced.reason === null ? counts : applies.spaced;
  const grades = {
    fleschKincaidGrade: mapMeasure(english, fleschKincaidGrade),
    gunningFog: mapMeasure(english, gunningFog),
    smog: smogMeasure(english),
    colemanLiau: mapMeasure(english, colemanLiau),
    automatedReadabilityIndex: mapMeasure(english, automatedReadabilityIndex),
  };
  return {
    fleschReadingEase: mapMeasure(english, fleschReadingEase),
    ...grades,
    consensusGrade: consensus(Object.values(grades), english),
    lix: mapMeasure(spaced, lix),
  };
}

function enoughText(counts: TextCounts): Measure<TextCounts> {
  if (counts.words >= FEWEST_WORDS) return measured(counts);
  return notMeasured(`needs at least ${FEWEST_WORDS} words of running text; there are ${counts.words}`);
}

function smogMeasure(counts: Measure<TextCounts>): Measure<number> {
  if (counts.reason !== null) return counts;
  const { sentences } = counts.value;
  if (sentences >= FEWEST_SMOG_SENTENCES) return measured(smogGrade(counts.value));
  return notMeasured(`needs at least ${FEWEST_SMOG_SENTENCES} sentences; there are ${sentences}`);
}

function consensus(grades: readonly Measure<number>[], counts: Measure<TextCounts>): Measure<number> {
  const known = grades.flatMap((grade) => (grade.reason === null ? [grade.value] : []));
  return mapMeasure(counts, () => median(known));
}
