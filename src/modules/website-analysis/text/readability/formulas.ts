import type { TextCounts } from './text-counts.js';

/** Flesch Reading Ease: 206.835 - 1.015 words/sentence - 84.6 syllables/word (Flesch 1948). */
export function fleschReadingEase({ words, sentences, syllables }: TextCounts): number {
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}

/** Flesch-Kincaid grade: 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid et al. 1975). */
export function fleschKincaidGrade({ words, sentences, syllables }: TextCounts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Gunning Fog: 0.4 (words/sentence + 100 complex words/word) (Gunning 1952). */
export function gunningFog({ words, sentences, complexWords }: TextCounts): number {
  return 0.4 * (words / sentences + (100 * complexWords) / words);
}

/** SMOG: 1.0430 sqrt(30 polysyllables/sentence) + 3.1291 (McLaughlin 1969); made for 30 sentences or more. */
export function smogGrade({ sentences, polysyllables }: TextCounts): number {
  return 1.043 * Math.sqrt((30 * polysyllables) / sentences) + 3.1291;
}

/** Coleman-Liau: 0.0588 letters per 100 words - 0.296 sentences per 100 words - 15.8 (Coleman and Liau 1975). */
export function colemanLiau({ words, sentences, characters }: TextCounts): number {
  return (5.88 * characters) / words - (29.6 * sentences) / words - 15.8;
}

/** Automated Readability Index: 4.71 characters/word + 0.5 words/sentence - 21.43 (Senter and Smith 1967). */
export function automatedReadabilityIndex({ words, sentences, characters }: TextCounts): number {
  return (4.71 * characters) / words + 0.5 * (words / sentences) - 21.43;
}

/** LIX: words/sentence + 100 words over six letters/word (Björnsson 1968). */
export function lix({ words, sentences, longWords }: Pick<TextCounts, 'words' | 'sentences' | 'longWords'>): number {
  return words / sentences + (100 * longWords) / words;
}
