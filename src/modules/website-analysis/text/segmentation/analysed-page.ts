import type { MeasuredPage } from '../text-measures.js';

/** A word as readers count it: `don't`, `state-of-the-art`, `Node.js` and `3.5` are one word each. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes and hyphens. */
  readonly normal: string;
  /** `normal` without a possessive ending. */
  readonly term: string;
  /** Universal part-of-speech tags of its parts (`don't`: AUX, PART); empty when the language is not tagged. */
  readonly tags: readonly string[];
  /** True when it holds no letter. */
  readonly numeric: boolean;
  /** True when it opens a sentence or follows punctuation, so that no phrase runs across it. */
  readonly opens: boolean;
}

/** How a sentence ends. `open`: without end punctuation. */
export type EndMark = 'statement' | 'question' | 'exclamation' | 'open';

/** A sentence or fragment; offsets are characters of the page text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly mark: EndMark;
}

/** A block of the page: a paragraph, heading or list item. */
export interface Paragraph {
  /** The block's text with line breaks turned into spaces. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Headings, labels and list items without end punctuation. */
  readonly fragments: readonly Sentence[];
}

/** A page cut into paragraphs, sentences and words. */
export interface AnalysedPage {
  readonly page: MeasuredPage;
  /** ISO 639-3 code the page was read as; null when unknown. */
  readonly language: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** The running text of a page: sentences without fragments. */
export function sentencesOf(page: AnalysedPage): Sentence[] {
  return page.paragraphs.flatMap((paragraph) => paragraph.sentences);
}

/** Every sentence and fragment of a page, in reading order. */
export function unitsOf(page: AnalysedPage): Sentence[] {
  return page.paragraphs
    .flatMap((paragraph) => [...paragraph.sentences, ...paragraph.fragments])
    .sort((left, right) => left.start - right.start);
}

/** Every word of a page, headings included, in reading order. */
export function wordsOf(page: AnalysedPage): Word[] {
  return unitsOf(page).flatMap((unit) => unit.words);
}
