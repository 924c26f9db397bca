/** Which grammatical person the writing mostly uses; `impersonal` when there are next to no pronouns. */
export type DominantPerson = 'first_singular' | 'first_plural' | 'second' | 'third' | 'impersonal';

/** Version of the measures and terms behind a fingerprint; only fingerprints of one version can be compared. */
export const FINGERPRINT_VERSION = 2;

/** Packed frequencies: base64 of one byte for each term, round(800 x square root of its share). */
export interface TermProfile {
  /** Of 4,000 frequent words and 35 marks. */
  terms: string;
  /** Of 3,000 frequent pairs of neighbouring words or marks. */
  pairs: string;
}

/** The measured habits of a writer that a persona repeats. Null: not computable; `reasons` says why. */
export interface StyleFingerprint {
  version: number;
  /** Words of the writer's own text that were measured. */
  words: number;
  /** More than a hundred habits by name, to four decimals; the units are in the names. */
  features: Record<string, number | null>;
  /** How often frequent words, marks and pairs of them are used; `fingerprintDistance` compares it. */
  term_profile: TermProfile | null;
  /** How much text stands behind the figures. */
  basis: { words: number; sentences: number; pages: number; language: string | null };
  sentence_metrics: {
    average_sentence_length_words: number | null;
    median_sentence_length_words: number | null;
    p10_sentence_length_words: number | null;
    p90_sentence_length_words: number | null;
    preferred_sentence_type: 'declarative' | 'question' | 'exclamation' | null;
    /** Such as `92:8`, in percent of sentences. */
    active_to_passive_ratio: string | null;
    /** Share of sentences with a passive clause, 0 to 1. */
    passive_share: number | null;
    complexity_level: 'simple' | 'moderate' | 'complex' | null;
  };
  lexical_features: {
    /** Content words used most, most frequent first. */
    go_to_words: string[];
    /** Phrases of two or three words used most, most frequent first. */
    go_to_phrases: string[];
    contractions_per_100_words: number | null;
    hedges_per_100_words: number | null;
    boosters_per_100_words: number | null;
    vocabulary_level: 'simple' | 'medium' | 'advanced' | null;
    long_word_share: number | null;
    mattr_50: number | null;
  };
  rhetorical_devices: { question_share: number | null; rhetorical_question_share: number | null };
  /** Marks per 1,000 words. */
  punctuation_per_1000_words: {
    ellipsis: number;
    dash: number;
    exclamation: number;
    semicolon: number;
    parenthesis: number;
    colon: number;
    comma: number;
  } | null;
  readability: { flesch_reading_ease: number | null; consensus_grade: number | null; lix: number | null };
  formality: { index: number | null; level: 'informal' | 'neutral' | 'formal' | null };
  person: {
    first_per_100_words: number | null;
    first_plural_per_100_words: number | null;
    second_per_100_words: number | null;
    third_per_100_words: number | null;
    dominant: DominantPerson | null;
  };
  /** Words per paragraph. */
  paragraphs: { median_words: number | null };
  /** JSON pointer of every null or empty value above to why it could not be computed. */
  reasons: Record<string, string>;
}
