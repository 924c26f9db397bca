import { BOOSTERS } from '../data/boosters.js';
import { HEDGES } from '../data/hedges.js';
import { measured, notMeasured, type Measure } from '../measure.js';
import { sentencesOf, wordsOf, type AnalysedPage, type Sentence } from '../segmentation/analysed-page.js';
import { countTerms, topTerms } from '../term-counts.js';
import type { VoiceMeasures } from '../text-measures.js';
import { isContraction } from './contraction.js';
import { formalityIndex } from './formality.js';
import { isImperative } from './imperative.js';
import { findMarkers, markerIndex } from './markers.js';
import { hasPassive } from './passive.js';
import { personRates } from './person.js';
import { rhetoricalQuestions } from './rhetorical-question.js';
import { transitionsOf } from './transitions.js';

const TRANSITIONS_SHOWN = 15;

/** Hedging words and phrases, ready to be found. */
export const hedgeIndex = markerIndex(HEDGES);

/** Boosting words and phrases, ready to be found. */
export const boosterIndex = markerIndex(BOOSTERS);

/** How English pages address the reader and make their claims; `english` is a reason when it does not apply. */
export function measureVoice(pages: readonly AnalysedPage[], english: Measure<true>): VoiceMeasures {
  const sentences = pages.flatMap(sentencesOf);
  const words = pages.flatMap(wordsOf);
  const perSentence = <T>(compute: () => T): Measure<T> => {
    if (english.reason !== null) return english;
    return sentences.length > 0 ? measured(compute()) : notMeasured('there is no complete sentence');
  };
  const perWord = <T>(compute: () => T): Measure<T> => {
    if (english.reason !== null) return english;
    return words.length > 0 ? measured(compute()) : notMeasured('there are no words to measure');
  };
  const share = (holds: (sentence: Sentence) => boolean): Measure<number> =>
    perSentence(() => sentences.filter(holds).length / sentences.length);
  const running = sentences.flatMap((sentence) => sentence.words);
  const marked = (index: typeof hedgeIndex): Measure<number> =>
    perWord(() => (100 * pages.flatMap(wordsByUnit).flatMap((unit) => findMarkers(unit, index)).length) / words.length);
  const answered = pages.flatMap((page) => page.paragraphs.flatMap(rhetoricalQuestions)).length;
  return {
    passiveShare: share(hasPassive),
    person: perWord(() => personRates(words)),
    contractionRate: perWord(() => (100 * words.filter(isContraction).length) / words.length),
    hedgeRate: marked(hedgeIndex),
    boosterRate: marked(boosterIndex),
    imperativeShare: share(isImperative),
    formalityIndex: english.reason === null ? formalityIndex(running) : english,
    rhetoricalQuestionShare: perSentence(() => answered / sentences.length),
    transitionShare: share((sentence) => transitionsOf(sentence).length > 0),
    transitions: perSentence(() => topTerms(countTerms(sentences.flatMap(transitionsOf)), 1, TRANSITIONS_SHOWN)),
  };
}

function wordsByUnit(page: AnalysedPage): (readonly Sentence['words'][number][])[] {
  return page.paragraphs.flatMap(({ sentences, fragments }) => [...sentences, ...fragments].map(({ words }) => words));
}
