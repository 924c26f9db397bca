import { FREQUENT_PAIRS } from '../data/frequent-pairs.js';
import { FREQUENT_WORDS } from '../data/frequent-words.js';
import { notMeasured, measured, type Measure } from '../measure.js';
import type { AnalysedPage } from '../segmentation/analysed-page.js';
import { countTerms } from '../term-counts.js';
import type { WordUse } from '../text-measures.js';
import { styleTokens } from './style-tokens.js';

const MARKS = Array.from(',."-:();\'?!/&%$~@#^*_=+[]{}\\|<>`0').concat('--', '...');

/** The words and marks whose use is counted, in the order of the frequencies. Changing it makes a new version. */
export const STYLE_TERMS: readonly string[] = [...MARKS, ...FREQUENT_WORDS];

/** Fewest words and marks from which their frequencies say something about a writer. */
const FEWEST_TOKENS = 100;

/**
 * How often English pages use frequent words, marks and pairs of them, headings and labels included; no pair runs from
 * one block into the next.
 */
export function measureWordUse(pages: readonly AnalysedPage[], english: Measure<true>): Measure<WordUse> {
  if (english.reason !== null) return english;
  const blocks = pages.flatMap(({ paragraphs }) => paragraphs);
  const tokens = blocks.map(({ text }) => styleTokens(text));
  const terms = tokens.flat();
  if (terms.length < FEWEST_TOKENS) {
    return notMeasured(`needs at least ${FEWEST_TOKENS} words and marks; there are ${terms.length}`);
  }
  return measured({
    terms: frequenciesOf(STYLE_TERMS, terms),
    pairs: frequenciesOf(FREQUENT_PAIRS, tokens.flatMap(pairsOf)),
  });
}

function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, index) => `${tokens[index] ?? ''} ${token}`);
}

function frequenciesOf(listed: readonly string[], found: readonly string[]): number[] {
  const counts = countTerms(found);
  return listed.map((term) => (counts.get(term) ?? 0) / Math.max(1, found.length));
}
