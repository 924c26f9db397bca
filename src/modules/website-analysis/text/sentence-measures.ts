import { measured, notMeasured } from './measure.js';
import type { EndMark, Sentence } from './segmentation/analysed-page.js';
import { lengthDistribution } from './statistics.js';
import { countTerms, topTerms } from './term-counts.js';
import type { SentenceMeasures, SentenceTypes } from './text-measures.js';

const STARTERS_SHOWN = 10;

/** Length, kind and opening of sentences. */
export function measureSentences(sentences: readonly Sentence[]): SentenceMeasures {
  if (sentences.length === 0) {
    const missing = notMeasured('there is no complete sentence');
    return { length: missing, types: missing, starters: missing };
  }
  const starters = countTerms(sentences.flatMap(({ words }) => words.slice(0, 1).map((word) => word.normal)));
  return {
    length: measured(lengthDistribution(sentences.map(({ words }) => words.length))),
    types: measured(sentenceTypes(sentences)),
    starters: measured(topTerms(starters, 2, STARTERS_SHOWN)),
  };
}

function sentenceTypes(sentences: readonly Sentence[]): SentenceTypes {
  const share = (...marks: EndMark[]): number =>
    sentences.filter(({ mark }) => marks.includes(mark)).length / sentences.length;
  return { declarative: share('statement', 'open'), question: share('question'), exclamation: share('exclamation') };
}
