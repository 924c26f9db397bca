import type { Token } from './token.js';

/** Text of any language as sentences of untagged tokens, by the Unicode rules for the given ISO 639-3 code. */
export function segmentText(text: string, language: string | null): Token[][] {
  const locale = language ?? 'und';
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)].map((sentence) =>
    [...words.segment(sentence.segment)]
      .filter((piece) => piece.segment.trim() !== '')
      .map((piece) => ({
        text: piece.segment,
        start: sentence.index + piece.index,
        end: sentence.index + piece.index + piece.segment.length,
        tag: '',
        wordLike: piece.isWordLike ?? false,
      })),
  );
}
