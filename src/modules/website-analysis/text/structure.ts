import { measured, notMeasured } from './measure.js';
import { wordsOf, type AnalysedPage } from './segmentation/analysed-page.js';
import { lengthDistribution, mean } from './statistics.js';
import type { StructureMeasures } from './text-measures.js';

/** Paragraph lengths count running text only; a heading is no paragraph. */
export function measureStructure(pages: readonly AnalysedPage[]): StructureMeasures {
  const lengths = paragraphLengths(pages);
  return {
    paragraphLength:
      lengths.length > 0 ? measured(lengthDistribution(lengths)) : notMeasured('there is no paragraph of running text'),
    wordsPerPage:
      pages.length > 0 ? measured(mean(pages.map((page) => wordsOf(page).length))) : notMeasured('there is no page'),
  };
}

/** Words in the sentences of each paragraph that has at least one sentence. */
export function paragraphLengths(pages: readonly AnalysedPage[]): number[] {
  return pages
    .flatMap((page) => page.paragraphs)
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ sentences }) => sentences.reduce((sum, { words }) => sum + words.length, 0));
}
