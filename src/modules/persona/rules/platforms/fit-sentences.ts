import type { StyleFingerprint } from '../../../website-analysis/index.js';
import type { PlatformRules } from './platform-rules.js';

/** Sentence lengths in whole words; null when the site's were not measured. */
export interface FittedSentences {
  readonly shortest: number | null;
  readonly typical: number | null;
  readonly longest: number | null;
}

/** The site's sentence lengths (p10, median, p90), none longer than a whole text of the platform. */
export function fitSentences(
  measured: StyleFingerprint['sentence_metrics'],
  rules: PlatformRules,
  averageWordLength: number | null,
): FittedSentences {
  const most = longestText(rules, averageWordLength) ?? Infinity;
  const fit = (words: number | null): number | null => (words === null ? null : Math.min(Math.round(words), most));
  return {
    shortest: fit(measured.p10_sentence_length_words),
    typical: fit(measured.median_sentence_length_words),
    longest: fit(measured.p90_sentence_length_words),
  };
}

/**
 * Words that the longest recommended text of a platform has room for: the recommended words, or the recommended
 * characters (else the limit) divided by the letters of the site's average word and a space. At least one; null when
 * the platform gives no length, or one in characters and the average word was not measured.
 */
export function longestText(rules: PlatformRules, averageWordLength: number | null): number | null {
  if (rules.recommended_words !== null) return rules.recommended_words.max;
  const characters = rules.recommended_characters?.max ?? rules.character_limit;
  if (characters === null || averageWordLength === null) return null;
  return Math.max(1, Math.floor((characters + 1) / (averageWordLength + 1)));
}
