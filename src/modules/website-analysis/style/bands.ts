import type { BandScale } from './banding.js';

/**
 * Grade (median of the readability grades) to complexity. Eighth grade is the usual plain-language limit for the
 * general public; twelfth grade ends US secondary school.
 */
export const COMPLEXITY_BY_GRADE: BandScale<'simple' | 'moderate' | 'complex'> = {
  bands: [
    { label: 'simple', below: 8 },
    { label: 'moderate', below: 12 },
    { label: 'complex', below: Infinity },
  ],
  step: 2,
};

/** LIX to complexity for other languages: Björnsson (1968) puts fiction under 40, newspapers at 40-50, above that dry prose. */
export const COMPLEXITY_BY_LIX: BandScale<'simple' | 'moderate' | 'complex'> = {
  bands: [
    { label: 'simple', below: 40 },
    { label: 'moderate', below: 50 },
    { label: 'complex', below: Infinity },
  ],
  step: 5,
};

/** Grade to the expertise the text asks of its reader: middle school, secondary school, college, beyond college. */
export const EXPERTISE_BY_GRADE: BandScale<'beginner' | 'intermediate' | 'advanced' | 'expert'> = {
  bands: [
    { label: 'beginner', below: 8 },
    { label: 'intermediate', below: 12 },
    { label: 'advanced', below: 16 },
    { label: 'expert', below: Infinity },
  ],
  step: 2,
};

/** Share of English words over six letters to vocabulary level; own cut-offs, on the long-word term of LIX. */
export const VOCABULARY_BY_LONG_WORDS: BandScale<'simple' | 'medium' | 'advanced'> = {
  bands: [
    { label: 'simple', below: 0.15 },
    { label: 'medium', below: 0.25 },
    { label: 'advanced', below: Infinity },
  ],
  step: 0.05,
};

/**
 * F-score to formality: cut halfway between the published means of educated speech (44.1) and novels (52.5), and of
 * family magazines (58.2) and magazines (62.8) (Heylighen and Dewaele).
 */
export const FORMALITY_BY_F_SCORE: BandScale<'informal' | 'neutral' | 'formal'> = {
  bands: [
    { label: 'informal', below: 48.3 },
    { label: 'neutral', below: 60.5 },
    { label: 'formal', below: Infinity },
  ],
  step: 4,
};

/** Share of sentences with a passive to grammatical voice; own cut-offs, 10% being a common limit of style checkers. */
export const VOICE_BY_PASSIVES: BandScale<'active' | 'mostly active' | 'often passive'> = {
  bands: [
    { label: 'active', below: 0.1 },
    { label: 'mostly active', below: 0.25 },
    { label: 'often passive', below: Infinity },
  ],
  step: 0.05,
};

/**
 * Mean words of a sentence to its length. Plain-language guides for the general public recommend 15 to 20 words; the
 * cut-offs leave some room on both sides.
 */
export const SENTENCE_LENGTH_BY_MEAN: BandScale<'short' | 'medium' | 'long'> = {
  bands: [
    { label: 'short', below: 14 },
    { label: 'medium', below: 22 },
    { label: 'long', below: Infinity },
  ],
  step: 2,
};

/**
 * Engagement: second-person pronouns per 100 words + 10 x share of questions + 10 x share of commands. Own cut-offs: 1
 * is one address of the reader per 100 words, 4 about one per sentence and a half.
 */
export const ENGAGEMENT_BY_ADDRESS: BandScale<'low' | 'medium' | 'high'> = {
  bands: [
    { label: 'low', below: 1 },
    { label: 'medium', below: 4 },
    { label: 'high', below: Infinity },
  ],
  step: 1,
};

/** Coefficient of variation of mean sentence length between pages to consistency; own cut-offs. */
export const CONSISTENCY_BY_VARIATION: BandScale<'high' | 'medium' | 'low'> = {
  bands: [
    { label: 'high', below: 0.1 },
    { label: 'medium', below: 0.25 },
    { label: 'low', below: Infinity },
  ],
  step: 0.05,
};

/** Boosters minus hedges, per 100 words, to how claims are made; own cut-offs, half a marker per 100 words. */
export const CLAIMS_BY_BALANCE: BandScale<'cautious' | 'balanced' | 'confident'> = {
  bands: [
    { label: 'cautious', below: -0.5 },
    { label: 'balanced', below: 0.5 },
    { label: 'confident', below: Infinity },
  ],
  step: 0.5,
};

/** Further own cut-offs of the rules for tone, person and guidelines. */
export const CUT_OFFS = {
  /** Contractions per 100 words from which neutral writing that addresses its reader is conversational. */
  conversationalContractions: 1,
  /** Second-person pronouns per 100 words for the same. */
  conversationalAddress: 2,
  /** Contractions per 100 words from which formal writing counts as neutral. */
  formalContractions: 0.5,
  /** Share of sentences with an exclamation mark from which the tone is enthusiastic. */
  enthusiasticExclamations: 0.1,
  /** Pronouns per 100 words under which writing is impersonal. */
  impersonal: 0.5,
  /** Pronouns per 100 words from which a person is named in the description of the voice. */
  namedPerson: 1,
  /** Words of text from which a rate is a habit to keep. */
  wordsForGuidelines: 100,
  /** Words of text from which the absence of a habit says something. */
  wordsForAbsence: 1000,
} as const;
