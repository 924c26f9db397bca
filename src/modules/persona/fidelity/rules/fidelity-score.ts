import type { StyleFingerprint } from '../../../website-analysis/index.js';
import { round } from '../../rules/figures.js';
import { fitHabits, type HabitFit } from './habit-fit.js';
import { fitVoice, type VoiceFit } from './voice-fit.js';

/** Words that a draft needs for a score: with less, no rate says anything about habits. */
export const FEWEST_WORDS = 100;

/** Share of the points that must be measurable for a score. */
const LEAST_COVERAGE = 0.5;

/** Points of the voice; the habits share the other half. */
const VOICE_SHARE = 0.5;

/** How well a draft fits a writer. */
export interface FidelityScore {
  /** 0 to 100; null when it cannot be told. */
  readonly score: number | null;
  /** Why there is no score; null when there is one. */
  readonly reason: string | null;
  /** Share of the points that could be measured, 0 to 1. */
  readonly coverage: number;
  readonly voice: VoiceFit;
  readonly habits: readonly HabitFit[];
}

/**
 * 100 x (half the closeness of the voice + half the mean closeness of the habits). The weights are fixed: what could not
 * be measured earns nothing, so that a measure less never raises the score.
 */
export function fidelityScore(own: StyleFingerprint, draft: StyleFingerprint): FidelityScore {
  const voice = fitVoice(own, draft);
  const habits = fitHabits(own, draft);
  const pointsOf = (value: (closeness: number | null) => number): number => {
    const ofHabits = habits.reduce((sum, { closeness }) => sum + value(closeness), 0) / habits.length;
    return VOICE_SHARE * value(voice.closeness) + (1 - VOICE_SHARE) * ofHabits;
  };
  const coverage = pointsOf((closeness) => (closeness === null ? 0 : 1));
  const reason = whyNoScore(own, draft, coverage);
  return {
    score: reason === null ? round(100 * pointsOf((closeness) => closeness ?? 0), 1) : null,
    reason,
    coverage: round(coverage, 2),
    voice,
    habits,
  };
}

function whyNoScore(own: StyleFingerprint, draft: StyleFingerprint, coverage: number): string | null {
  const { words, language } = draft.basis;
  if (words < FEWEST_WORDS) {
    return `too_little_text: a score needs at least ${FEWEST_WORDS} words; the draft has ${words}`;
  }
  if (language !== own.basis.language) {
    return `other_language: the draft is in ${language ?? 'no language that can be told'}, your site in ${own.basis.language ?? 'none that can be told'}`;
  }
  if (coverage < LEAST_COVERAGE) {
    return 'too_few_measures: less than half of the measures can be computed for these texts; the others are told one by one';
  }
  return null;
}
