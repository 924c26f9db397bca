import type { Paragraph, Sentence } from '../segmentation/analysed-page.js';

/**
 * Questions the writer goes on to answer: the next sentence of the same paragraph is not a question. A written page
 * cannot be answered by its reader, so this is the observable part of what is called a rhetorical question.
 */
export function rhetoricalQuestions({ sentences }: Paragraph): Sentence[] {
  return sentences.filter((sentence, index) => {
    const next = sentences[index + 1];
    return sentence.mark === 'question' && next !== undefined && next.mark !== 'question';
  });
}
