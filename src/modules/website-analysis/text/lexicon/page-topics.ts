import { unitsOf, type AnalysedPage } from '../segmentation/analysed-page.js';
import { compareTerms, countTerms } from '../term-counts.js';
import type { PageTopics } from '../text-measures.js';
import { namingPhrases, phraseText, withoutContained } from './phrases.js';

const SHOWN = 5;

/**
 * What each English page is about: its five words or phrases with the highest TF-IDF, that is occurrences on the page x
 * words in the phrase x ln(1 + pages / pages with the phrase), of those that occur at least twice on it.
 */
export function topicsOfPages(pages: readonly AnalysedPage[]): PageTopics[] {
  const counted = pages.map((page) => ({ url: page.page.url, counts: withoutContained(phraseCounts(page)) }));
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

function phraseCounts(page: AnalysedPage): Map<string, number> {
  return countTerms(unitsOf(page).flatMap(namingPhrases).map(phraseText));
}
