import { unitsOf, type AnalysedPage } from '../segmentation/analysed-page.js';
import type { Keyphrase } from '../text-measures.js';
import { compareTerms, countTerms } from '../term-counts.js';
import { commonForms } from './plurals.js';
import { namingPhrases, phraseText, withoutContained } from './phrases.js';

const SHOWN = 20;

interface Usage {
  readonly words: number;
  count: number;
  readonly pages: Set<string>;
  inTitle: boolean;
}

/**
 * The most telling words and phrases (one to three words, ending in a noun) of English pages, plurals with their singular. A phrase counts when it
 * occurs twice, or once in a page's title if it has several words. Score: occurrences x words x ln(1 + pages / pages
 * with the phrase), a TF-IDF whose logarithm never falls to zero, so that what every page is about still counts.
 */
export function keyphrasesOf(pages: readonly AnalysedPage[]): Keyphrase[] {
  const usages = collectUsages(pages);
  const distinct = withoutContained(new Map([...usages].map(([phrase, usage]) => [phrase, usage.count])));
  return [...usages]
    .filter(([phrase, usage]) => distinct.has(phrase) && (usage.count >= 2 || (usage.inTitle && usage.words > 1)))
    .map(([phrase, usage]) => ({
      phrase,
      count: usage.count,
      pages: usage.pages.size,
      score: usage.count * usage.words * Math.log(1 + pages.length / usage.pages.size),
    }))
    .sort((left, right) => right.score - left.score || compareTerms(left.phrase, right.phrase))
    .slice(0, SHOWN);
}

function collectUsages(pages: readonly AnalysedPage[]): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  const phrases = pages.flatMap((page) => unitsOf(page).flatMap(namingPhrases)).map(phraseText);
  const formOf = commonForms(countTerms(phrases));
  for (const page of pages) {
    const title = page.paragraphs[0]?.fragments[0];
    for (const unit of unitsOf(page)) {
      for (const phrase of namingPhrases(unit)) {
        const text = formOf(phraseText(phrase));
        const usage = usages.get(text) ?? { words: phrase.length, count: 0, pages: new Set(), inTitle: false };
        usage.count += 1;
        usage.pages.add(page.page.url);
        usage.inTitle ||= unit === title;
        usages.set(text, usage);
      }
    }
  }
  return usages;
}
