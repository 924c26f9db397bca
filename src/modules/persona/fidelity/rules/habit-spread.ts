import type { StyleFingerprint } from '../../../website-analysis/index.js';
import type { HabitKind } from './habits.js';

/**
 * How much more habits vary between texts of one writer than independent draws would: the median over the habits of the
 * sample of ten authors in test/authorship/sample, in pieces of 300 words.
 */
const DISPERSION = 1.3;

/** Length of the pieces that the deviations of indices were measured on, in words. */
const PIECE_WORDS = 300;

/**
 * The deviation to expect between a habit of the writer and of another text by the writer, from the lengths of both:
 * Poisson for rates, binomial for shares, that of a mean for sentence length, 1.3 times each. A habit that never occurs is
 * taken to occur half a time. Null when the fingerprint lacks what it takes.
 */
export function habitSpread(
  kind: HabitKind,
  expected: number,
  own: StyleFingerprint,
  draft: StyleFingerprint,
): number | null {
  const ofWords = inverseSize(own.basis.words, draft.basis.words);
  const ofSentences = inverseSize(own.basis.sentences, draft.basis.sentences);
  switch (kind.kind) {
    case 'rate':
      return DISPERSION * Math.sqrt(Math.max(expected, (kind.per * ofWords) / 2) * kind.per * ofWords);
    case 'share': {
      const inverse = kind.of === 'words' ? ofWords : ofSentences;
      return DISPERSION * Math.sqrt(Math.max(expected * (1 - expected), inverse / 2) * inverse);
    }
    case 'sentence_length': {
      const deviation = own.features['sentence_words_deviation'] ?? null;
      // An even writer still varies by a word.
      return deviation === null ? null : DISPERSION * Math.max(1, deviation) * Math.sqrt(ofSentences);
    }
    case 'index':
      return kind.spread * Math.sqrt(PIECE_WORDS * ofWords);
  }
}

/** 1/a + 1/b: variances of two independent means add. */
function inverseSize(one: number, other: number): number {
  return 1 / Math.max(1, one) + 1 / Math.max(1, other);
}
