import type { Keyphrase, PageTopics, TermCount } from '../text/index.js';

/** The raw measures of the writing, flat. Null: not computable; `_meta['/metrics/<name>']` says why. */
export interface StyleMetrics {
  pages: number;
  /** Pages left out because another page has the same text. */
  duplicate_pages: number;
  words: number;
  /** Different words, case ignored, numbers left out. */
  unique_words: number;
  sentences: number;
  /** Headings and labels without end punctuation; not counted as sentences. */
  fragments: number;
  paragraphs: number;
  /** Mean words per page. */
  words_per_page: number | null;
  /** ISO 639-3 code of the dominant language. */
  language: string | null;
  /** Share of words on pages in that language, 0 to 1. */
  language_share: number | null;
  /** About 0 (very difficult) to 100 (very easy). */
  flesch_reading_ease: number | null;
  /** US school years, as the next five. */
  flesch_kincaid_grade: number | null;
  gunning_fog: number | null;
  smog: number | null;
  coleman_liau: number | null;
  automated_readability_index: number | null;
  /** Median of the computable grades. */
  consensus_grade: number | null;
  /** About 20 (easy) to 60 (very difficult), any language with spaces. */
  lix: number | null;
  /** Words per sentence, as the next four. */
  sentence_length_mean: number | null;
  sentence_length_median: number | null;
  sentence_length_p10: number | null;
  sentence_length_p90: number | null;
  sentence_length_standard_deviation: number | null;
  /** Shares of sentences, 0 to 1, as the next two. */
  declarative_share: number | null;
  question_share: number | null;
  exclamation_share: number | null;
  sentence_starters: TermCount[] | null;
  /** Moving-average type-token ratio over 50 words, 0 to 1. */
  mattr_50: number | null;
  /** Mean words in a stretch whose type-token ratio stays above 0.72 (MTLD); longer means more varied. */
  mtld: number | null;
  /** Share of words with more than six letters, 0 to 1. */
  long_word_share: number | null;
  /** Mean letters per word. */
  average_word_length: number | null;
  /** Share of words that carry content, 0 to 1. */
  lexical_density: number | null;
  top_words: TermCount[] | null;
  top_phrases: TermCount[] | null;
  keyphrases: Keyphrase[] | null;
  /** What each page is about: at most five words or phrases. */
  page_topics: PageTopics[] | null;
  /** Shares of sentences, 0 to 1, as the next three. */
  passive_share: number | null;
  imperative_share: number | null;
  rhetorical_question_share: number | null;
  transition_share: number | null;
  transitions: TermCount[] | null;
  /** Per 100 words, as the next six. */
  first_person_rate: number | null;
  first_person_plural_rate: number | null;
  second_person_rate: number | null;
  third_person_rate: number | null;
  contraction_rate: number | null;
  hedge_rate: number | null;
  booster_rate: number | null;
  /** Heylighen-Dewaele F-score, 0 to 100. */
  formality_index: number | null;
  /** Per 1,000 words, as the next six. */
  ellipsis_rate: number | null;
  dash_rate: number | null;
  exclamation_rate: number | null;
  semicolon_rate: number | null;
  parenthesis_rate: number | null;
  colon_rate: number | null;
  comma_rate: number | null;
  /** Words per paragraph, as the next two. */
  paragraph_length_mean: number | null;
  paragraph_length_median: number | null;
  paragraph_length_p90: number | null;
  /** Coefficient of variation of mean sentence length between pages. */
  sentence_length_variation: number | null;
  /** Mean divergence, in bits, of the pages' use of function words from that of all pages; 0 when all agree. */
  function_word_divergence: number | null;
}
