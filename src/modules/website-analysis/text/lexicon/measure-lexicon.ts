import { mapMeasure, measured, notMeasured, type Measure } from '../measure.js';
import { letterCount } from '../readability/text-counts.js';
import { unitsOf, wordsOf, type AnalysedPage, type Word } from '../segmentation/analysed-page.js';
import { mean } from '../statistics.js';
import { countTerms, topTerms } from '../term-counts.js';
import type { LexiconMeasures, TermCount } from '../text-measures.js';
import { keyphrasesOf } from './keyphrases.js';
import { foldPlurals } from './plurals.js';
import { movingAverageTypeTokenRatio } from './mattr.js';
import { textualLexicalDiversity } from './mtld.js';
import { topicsOfPages } from './page-topics.js';
import { isContentWord, phrasesOf, phraseText, withoutContained } from './phrases.js';

const SHOWN = 20;
const MATTR_WINDOW = 50;

/** Words of at least so many letters are counted together. */
const LONGEST_COUNTED = 10;

const CONTENT_TAGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);

/** Vocabulary of pages in one language; `english` and `spaced` are reasons where their measures do not apply. */
export function measureLexicon(
  pages: readonly AnalysedPage[],
  applies: { readonly english: Measure<true>; readonly spaced: Measure<true> },
): LexiconMeasures {
  const words = pages.flatMap(wordsOf).filter((word) => !word.numeric);
  const some: Measure<readonly Word[]> =
    words.length > 0 ? measured(words) : notMeasured('there are no words to measure');
  const spaced = applies.spaced.reason === null ? some : applies.spaced;
  const english = applies.english.reason === null ? some : applies.english;
  const terms = words.map((word) => word.term);
  return {
    uniqueWords: new Set(terms).size,
    mattr50: movingAverageTypeTokenRatio(terms, MATTR_WINDOW),
    mtld: textualLexicalDiversity(terms),
    wordLengths: mapMeasure(spaced, wordLengthShares),
    longWordShare: mapMeasure(spaced, (all) => mean(all.map((word) => Number(letterCount(word.normal) > 6)))),
    averageWordLength: mapMeasure(spaced, (all) => mean(all.map((word) => letterCount(word.normal)))),
    lexicalDensity: mapMeasure(english, (all) => mean(all.map((word) => Number(CONTENT_TAGS.has(word.tags[0] ?? ''))))),
    topWords: mapMeasure(english, (all) =>
      topTerms(foldPlurals(countTerms(all.filter(isContentWord).map((word) => word.term))), 2, SHOWN),
    ),
    topPhrases: mapMeasure(english, () => topPhrases(pages)),
    keyphrases: mapMeasure(english, () => keyphrasesOf(pages)),
    pageTopics: mapMeasure(english, () => topicsOfPages(pages)),
  };
}

/** Phrases of two and three words used at least twice; a phrase that only occurs inside a longer one is left out. */
function topPhrases(pages: readonly AnalysedPage[]): TermCount[] {
  const phrases = pages
    .flatMap(unitsOf)
    .flatMap(({ words }) => [2, 3].flatMap((size) => phrasesOf(words, size)))
    .map(phraseText);
  return topTerms(withoutContained(countTerms(phrases)), 2, SHOWN);
}

/** Shares of the words with 1, 2, … 9 and with 10 or more letters. */
function wordLengthShares(words: readonly Word[]): number[] {
  const lengths = words.map((word) => Math.min(LONGEST_COUNTED, letterCount(word.normal)));
  return Array.from({ length: LONGEST_COUNTED }, (_, index) =>
    mean(lengths.map((length) => Number(length === index + 1))),
  );
}
