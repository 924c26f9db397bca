import { measureConsistency } from './consistency.js';
import { pickExamples } from './examples.js';
import { detectLanguage, dominantLanguage, ENGLISH, isWrittenWithSpaces } from './language.js';
import { measureLexicon } from './lexicon/measure-lexicon.js';
import { measured, notMeasured, type Measure } from './measure.js';
import { punctuationRates } from './punctuation.js';
import { measureReadability } from './readability/measure-readability.js';
import { analysePage } from './segmentation/analyse-page.js';
import { sentencesOf, wordsOf, type AnalysedPage } from './segmentation/analysed-page.js';
import { measureSentences } from './sentence-measures.js';
import { measureStructure, paragraphLengths } from './structure.js';
import { compareTerms } from './term-counts.js';
import type { MeasuredPage, PunctuationRates, TextMeasures, VolumeMeasures } from './text-measures.js';
import { measureVoice } from './voice/measure-voice.js';
import { measureWordUse } from './word-use/measure-word-use.js';

/**
 * Measures the writing of a set of pages: the same pages give the same result, in whatever order they come. Volume
 * counts every page; all other measures count the pages in the dominant language.
 */
export function measureText(pages: readonly MeasuredPage[]): TextMeasures {
  const distinct = distinctPages(pages);
  const inLanguage = distinct.map((page) => ({ page, language: detectLanguage(page.text) }));
  const { dominant, share } = dominantLanguage(inLanguage);
  const analysed = inLanguage.map(({ page, language }) => analysePage(page, language ?? dominant.value));
  const own = analysed.filter(({ language }) => language === dominant.value);
  const sentences = own.flatMap(sentencesOf);
  const applies = { english: isEnglish(dominant), spaced: hasSpaces(dominant.value) };
  return {
    volume: measureVolume(analysed, pages.length - distinct.length),
    language: {
      dominant,
      share,
      pages: analysed.map((page, index) => ({
        url: page.page.url,
        language: inLanguage[index]?.language ?? null,
        words: wordsOf(page).length,
      })),
    },
    readability: measureReadability(sentences, applies),
    sentences: measureSentences(sentences),
    lexicon: measureLexicon(own, applies),
    voice: measureVoice(own, applies.english),
    wordUse: measureWordUse(own, applies.english),
    punctuation: measurePunctuation(own),
    structure: measureStructure(own),
    consistency: measureConsistency(own, applies.english),
    examples: pickExamples(own, applies.english.reason === null),
  };
}

/** Pages by URL, each text once: a page served under two addresses is no second sample. */
function distinctPages(pages: readonly MeasuredPage[]): MeasuredPage[] {
  const byText = new Map<string, MeasuredPage>();
  for (const page of pages.toSorted((left, right) => compareTerms(left.url, right.url))) {
    const text = page.text.trim();
    if (!byText.has(text)) byText.set(text, page);
  }
  return [...byText.values()];
}

function measureVolume(pages: readonly AnalysedPage[], duplicatePages: number): VolumeMeasures {
  return {
    pages: pages.length,
    duplicatePages,
    words: pages.reduce((sum, page) => sum + wordsOf(page).length, 0),
    sentences: pages.reduce((sum, page) => sum + sentencesOf(page).length, 0),
    fragments: pages.flatMap((page) => page.paragraphs).reduce((sum, { fragments }) => sum + fragments.length, 0),
    paragraphs: paragraphLengths(pages).length,
  };
}

function measurePunctuation(pages: readonly AnalysedPage[]): Measure<PunctuationRates> {
  const words = pages.reduce((sum, page) => sum + wordsOf(page).length, 0);
  const blocks = pages.flatMap((page) => page.paragraphs.map(({ text }) => text));
  return words > 0 ? measured(punctuationRates(blocks, words)) : notMeasured('there are no words to measure');
}

function isEnglish(dominant: Measure<string>): Measure<true> {
  if (dominant.reason !== null) return dominant;
  if (dominant.value === ENGLISH) return measured(true);
  return notMeasured(`only measured for English; the text is mostly in another language (${dominant.value})`);
}

function hasSpaces(language: string | null): Measure<true> {
  if (isWrittenWithSpaces(language)) return measured(true);
  return notMeasured(`only measured for languages written with spaces, which "${language ?? ''}" is not`);
}
