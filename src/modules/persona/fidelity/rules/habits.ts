/** How much a habit varies between texts of one writer by chance; `habitSpread` turns it into a figure. */
export type HabitKind =
  /** Occurrences per `per` words. */
  | { readonly kind: 'rate'; readonly per: number }
  /** Share of sentences or of words, 0 to 1. */
  | { readonly kind: 'share'; readonly of: 'sentences' | 'words' }
  /** Mean words per sentence. */
  | { readonly kind: 'sentence_length' }
  /** An index with a scale of its own; `spread` is its deviation between texts of 300 words of one writer. */
  | { readonly kind: 'index'; readonly spread: number };

/** A habit that a draft is held against: a feature of the fingerprint and how to speak of it. */
export interface Habit {
  /** Name of the feature. */
  readonly measure: string;
  readonly variation: HabitKind;
  /** What to do when the draft has less of it than the writer, and when it has more. */
  readonly raise: string;
  readonly lower: string;
}

const rate = (measure: string, per: number, what: string): Habit => ({
  measure,
  variation: { kind: 'rate', per },
  raise: `Use more ${what}.`,
  lower: `Use fewer ${what}.`,
});

const share = (measure: string, raise: string, lower: string): Habit => ({
  measure,
  variation: { kind: 'share', of: 'sentences' },
  raise,
  lower,
});

const index = (measure: string, spread: number, raise: string, lower: string): Habit => ({
  measure,
  variation: { kind: 'index', spread },
  raise,
  lower,
});

/**
 * The habits that are scored, each with the same weight. Function words are not among them: the term profile holds them.
 * The deviations of indices were measured on the sample of ten authors in test/authorship/sample.
 */
export const HABITS: readonly Habit[] = [
  {
    measure: 'sentence_words_mean',
    variation: { kind: 'sentence_length' },
    raise: 'Write longer sentences.',
    lower: 'Write shorter sentences.',
  },
  share('question_share', 'Ask more questions.', 'Ask fewer questions.'),
  share('exclamation_share', 'End more sentences with an exclamation mark.', 'End fewer sentences with one.'),
  share('passive_share', 'Use the passive voice more often.', 'Use the active voice more often.'),
  share('imperative_share', 'Tell the reader what to do more often.', 'Give fewer commands.'),
  share(
    'transition_share',
    'Link more sentences with words such as "however".',
    'Link fewer sentences with such words.',
  ),
  {
    measure: 'long_word_share',
    variation: { kind: 'share', of: 'words' },
    raise: 'Use more words of seven letters and longer.',
    lower: 'Use shorter words.',
  },
  index('mattr_50', 0.029, 'Vary the words more.', 'Repeat words rather than vary them.'),
  index(
    'flesch_reading_ease',
    12.3,
    'Write easier: shorter sentences and words.',
    'Write in longer sentences and words.',
  ),
  index('lix', 9.9, 'Use longer sentences and words.', 'Use shorter sentences and words.'),
  index('formality_index', 4.8, 'Write more formally.', 'Write less formally.'),
  rate('contractions_per_100_words', 100, 'contractions such as "don\'t"'),
  rate('hedges_per_100_words', 100, 'cautious words such as "perhaps"'),
  rate('boosters_per_100_words', 100, 'emphatic words such as "clearly"'),
  rate('first_singular_per_100_words', 100, 'words such as "I" and "my"'),
  rate('first_plural_per_100_words', 100, 'words such as "we" and "our"'),
  rate('second_person_per_100_words', 100, 'words such as "you" and "your"'),
  rate('third_person_per_100_words', 100, 'words such as "they" and "their"'),
  rate('comma_per_1000_words', 1_000, 'commas'),
  rate('semicolon_per_1000_words', 1_000, 'semicolons'),
  rate('colon_per_1000_words', 1_000, 'colons'),
  rate('dash_per_1000_words', 1_000, 'dashes'),
  rate('parenthesis_per_1000_words', 1_000, 'parentheses'),
  rate('exclamation_per_1000_words', 1_000, 'exclamation marks'),
  rate('ellipsis_per_1000_words', 1_000, 'ellipses'),
];
