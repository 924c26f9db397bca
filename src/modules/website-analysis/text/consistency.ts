import { measured, notMeasured, type Measure } from './measure.js';
import { sentencesOf, type AnalysedPage } from './segmentation/analysed-page.js';
import { mean, standardDeviation } from './statistics.js';
import type { ConsistencyMeasures } from './text-measures.js';
import { jensenShannon } from './word-use/jensen-shannon.js';
import { measureWordUse } from './word-use/measure-word-use.js';

const FEWEST_PAGES = 3;

/** Fewest sentences for a page's mean to be compared with that of others. */
const FEWEST_SENTENCES = 5;

/** Most frequent words and marks whose use is compared. */
const FUNCTION_TERMS = 150;

/**
 * How alike the pages are written: the coefficient of variation (population standard deviation / mean) of their mean
 * sentence lengths, and the divergence of their use of function words; `english` is a reason when that does not apply.
 */
export function measureConsistency(pages: readonly AnalysedPage[], english: Measure<true>): ConsistencyMeasures {
  const means = pages
    .map((page) => sentencesOf(page).map(({ words }) => words.length))
    .filter((lengths) => lengths.length >= FEWEST_SENTENCES)
    .map(mean);
  return {
    comparedPages: means.length,
    functionWordDivergence: functionWordDivergence(pages, english),
    sentenceLengthVariation:
      means.length >= FEWEST_PAGES
        ? measured(standardDeviation(means) / mean(means))
        : notMeasured(
            `needs ${FEWEST_PAGES} different pages with at least ${FEWEST_SENTENCES} sentences each; there are ${means.length}`,
          ),
  };
}

function functionWordDivergence(pages: readonly AnalysedPage[], english: Measure<true>): Measure<number> {
  if (english.reason !== null) return english;
  const profiles = pages.flatMap((page) => {
    const use = measureWordUse([page], english);
    return use.reason === null ? [sharesOf(use.value.terms.slice(0, FUNCTION_TERMS))] : [];
  });
  if (profiles.length < FEWEST_PAGES) {
    return notMeasured(
      `needs ${FEWEST_PAGES} different pages with at least 100 words and marks each; there are ${profiles.length}`,
    );
  }
  const middle = Array.from({ length: FUNCTION_TERMS }, (_, term) => mean(profiles.map((one) => one[term] ?? 0)));
  return measured(mean(profiles.map((profile) => jensenShannon(profile, middle))));
}

function sharesOf(frequencies: readonly number[]): number[] {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  return frequencies.map((frequency) => (total === 0 ? 0 : frequency / total));
}
