import { measured, notMeasured } from './measure.js';
import { sentencesOf, type AnalysedPage } from './segmentation/analysed-page.js';
import { mean, standardDeviation } from './statistics.js';
import type { ConsistencyMeasures } from './text-measures.js';

const FEWEST_PAGES = 3;

/** Fewest sentences for a page's mean to be compared with that of others. */
const FEWEST_SENTENCES = 5;

/** Coefficient of variation (population standard deviation / mean) of the mean sentence length of the pages. */
export function measureConsistency(pages: readonly AnalysedPage[]): ConsistencyMeasures {
  const means = pages
    .map((page) => sentencesOf(page).map(({ words }) => words.length))
    .filter((lengths) => lengths.length >= FEWEST_SENTENCES)
    .map(mean);
  return {
    comparedPages: means.length,
    sentenceLengthVariation:
      means.length >= FEWEST_PAGES
        ? measured(standardDeviation(means) / mean(means))
        : notMeasured(
            `needs ${FEWEST_PAGES} different pages with at least ${FEWEST_SENTENCES} sentences each; there are ${means.length}`,
          ),
  };
}
