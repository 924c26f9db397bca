import { FREQUENT_WORDS } from '../data/frequent-words.js';
import { notMeasured, measured, type Measure } from '../measure.js';
import type { AnalysedPage } from '../segmentation/analysed-page.js';
import { countTerms } from '../term-counts.js';
import { styleTokens } from './style-tokens.js';

const MARKS = [',', '.', '"', '-', ':', '(', ')', ';', "'", '--', '?', '!', '/', '...', '&', '%', '$', '0'];

/** The words and marks whose use is counted, in the order of the frequencies. Changing it makes a new version. */
export const STYLE_TERMS: readonly string[] = [...MARKS, ...FREQUENT_WORDS];

/** Fewest words and marks from which their frequencies say something about a writer. */
const FEWEST_TOKENS = 100;

/**
 * Relative frequency, 0 to 1, of each of `STYLE_TERMS` among all words and marks of the running text of English pages;
 * blocks without a sentence (headings, menus) are left out.
 */
export function measureWordUse(pages: readonly AnalysedPage[], english: Measure<true>): Measure<readonly number[]> {
  if (english.reason !== null) return english;
  const blocks = pages.flatMap((page) => page.paragraphs.filter(({ sentences }) => sentences.length > 0));
  const tokens = blocks.flatMap(({ text }) => styleTokens(text));
  if (tokens.length < FEWEST_TOKENS) {
    return notMeasured(`needs at least ${FEWEST_TOKENS} words and marks of running text; there are ${tokens.length}`);
  }
  const counts = countTerms(tokens);
  return measured(STYLE_TERMS.map((term) => (counts.get(term) ?? 0) / tokens.length));
}
