import { unitsOf, type AnalysedPage } from '../segmentation/analysed-page.js';
import { compareTerms, countTerms } from '../term-counts.js';
import type { PageTopics } from '../text-measures.js';
import { commonForms } from './plurals.js';
import { namingPhrases, phraseText, withoutContained } from './phrases.js';

const SHOWN = 5;

/**
 * What each English page is about: its five words or phrases with the highest TF-IDF, that is occurrences on the page x
 * words in the phrase x ln(1 + pages / pages with the phrase), of those that occur at least twice on it. Plurals count with their singular.
 */
export function topicsOfPages(pages: readonly AnalysedPage[]): PageTopics[] {
  const phrases = pages.map((page) => ({ url: page.page.url, phrases: phrasesOf(page) }));
  const formOf = commonForms(countTerms(phrases.flatMap((page) => page.phrases)));
  const counted = phrases.map((page) => ({
    url: page.url,
    counts: withoutContained(countTerms(page.phrases.map(formOf))),
  }));
  const spread = countTerms(counted.flatMap(({ counts }) => [...counts.keys()]));
  const scoreOf = (phrase: string, count: number): number =>
    count * phrase.split(' ').length * Math.log(1 + pages.length / (spread.get(phrase) ?? pages.length));
  return counted.map(({ url, counts }) => ({
    url,
    topics: [...counts]
      .filter(([, count]) => count >= 2)
      .map(([phrase, count]) => ({ phrase, score: scoreOf(phrase, count) }))
      .sort((left, right) => right.score - left.score || compareTerms(left.phrase, right.phrase))
      .slice(0, SHOWN)
      .map(({ phrase }) => phrase),
  }));
}

function phrasesOf(page: AnalysedPage): string[] {
  return unitsOf(page).flatMap(namingPhrases).map(phraseText);
}
