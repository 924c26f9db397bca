import type { Measure } from './measure.js';

/** One page whose own words are measured. */
export interface MeasuredPage {
  readonly url: string;
  /** Main text of the page; paragraphs, headings and list items are separated by blank lines. */
  readonly text: string;
  /** SHA-256 (hex) of `text`; copied to the evidence taken from this page. */
  readonly contentHash: string;
}

/** A word or phrase in lower case and how often it occurs. */
export interface TermCount {
  readonly term: string;
  readonly count: number;
}

/** A word or phrase that characterises the site. */
export interface Keyphrase {
  readonly phrase: string;
  readonly count: number;
  /** Number of pages it occurs on. */
  readonly pages: number;
  /** Occurrences x words in the phrase x ln(1 + pages of the site / pages with the phrase); higher is more telling. */
  readonly score: number;
}

/** What one page is about. */
export interface PageTopics {
  readonly url: string;
  /** At most five words or phrases, most telling first. */
  readonly topics: readonly string[];
}

/** How much text there was to measure. Pages whose text repeats an earlier page word for word are left out. */
export interface VolumeMeasures {
  readonly pages: number;
  /** Pages left out because their text equals that of another page. */
  readonly duplicatePages: number;
  readonly words: number;
  readonly sentences: number;
  /** Headings, labels and list items: short blocks without end punctuation. They are not sentences. */
  readonly fragments: number;
  readonly paragraphs: number;
}

/** Language of one page: ISO 639-3 code, null when it cannot be told. */
interface PageLanguage {
  readonly url: string;
  readonly language: string | null;
  readonly words: number;
}

interface LanguageMeasures {
  /** ISO 639-3 code of the language most characters are written in, such as `eng`. */
  readonly dominant: Measure<string>;
  /** Share of all characters on pages in the dominant language, 0 to 1. */
  readonly share: Measure<number>;
  readonly pages: readonly PageLanguage[];
}

/** Readability of the running text (headings and list labels left out). Grades are US school years. */
export interface ReadabilityMeasures {
  /** About 0 (very difficult) to 100 (very easy); not clamped. */
  readonly fleschReadingEase: Measure<number>;
  readonly fleschKincaidGrade: Measure<number>;
  readonly gunningFog: Measure<number>;
  readonly smog: Measure<number>;
  readonly colemanLiau: Measure<number>;
  readonly automatedReadabilityIndex: Measure<number>;
  /** Median of the grades above that could be computed. */
  readonly consensusGrade: Measure<number>;
  /** Works for any language written with spaces: about 20 (easy) to 60 (very difficult). */
  readonly lix: Measure<number>;
}

/** Summary of a set of lengths. The standard deviation is that of the population. */
export interface LengthDistribution {
  readonly mean: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly standardDeviation: number;
}

/** Shares of sentences by end mark; they sum to 1. */
export interface SentenceTypes {
  readonly declarative: number;
  readonly question: number;
  readonly exclamation: number;
}

export interface SentenceMeasures {
  /** Sentence length in words. */
  readonly length: Measure<LengthDistribution>;
  readonly types: Measure<SentenceTypes>;
  /** First words that open at least two sentences, most frequent first. */
  readonly starters: Measure<readonly TermCount[]>;
}

export interface LexiconMeasures {
  /** Different words, numbers left out, case ignored. */
  readonly uniqueWords: number;
  /** Moving-average type-token ratio over windows of 50 words, 0 to 1. */
  readonly mattr50: Measure<number>;
  /** Measure of textual lexical diversity: mean words in a stretch whose type-token ratio stays above 0.72. */
  readonly mtld: Measure<number>;
  /** Shares of words with 1, 2, … 9 and with 10 or more letters; they sum to 1. */
  readonly wordLengths: Measure<readonly number[]>;
  /** Share of words with more than six letters, 0 to 1. */
  readonly longWordShare: Measure<number>;
  /** Mean letters per word. */
  readonly averageWordLength: Measure<number>;
  /** Share of words that are nouns, lexical verbs, adjectives or adverbs, 0 to 1. */
  readonly lexicalDensity: Measure<number>;
  /** Content words used at least twice, most frequent first. */
  readonly topWords: Measure<readonly TermCount[]>;
  /** Phrases of two or three words used at least twice, most frequent first. */
  readonly topPhrases: Measure<readonly TermCount[]>;
  /** Most telling words and phrases across the pages, best first. */
  readonly keyphrases: Measure<readonly Keyphrase[]>;
  /** What each page is about, by URL. */
  readonly pageTopics: Measure<readonly PageTopics[]>;
}

/** Relative frequencies in the whole text, 0 to 1. */
export interface WordUse {
  /** Of each of `STYLE_TERMS` among all words and marks. */
  readonly terms: readonly number[];
  /** Of each of `FREQUENT_PAIRS` among all pairs of neighbouring words and marks. */
  readonly pairs: readonly number[];
}

/** Personal pronouns and possessives per 100 words. */
export interface PersonRates {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** The part of `first` that is plural (we, us, our). */
  readonly firstPlural: number;
}

export interface VoiceMeasures {
  /** Share of sentences with at least one passive clause, 0 to 1. */
  readonly passiveShare: Measure<number>;
  readonly person: Measure<PersonRates>;
  /** Contractions (don't, we're) per 100 words. */
  readonly contractionRate: Measure<number>;
  /** Hedging words and phrases (perhaps, tend to) per 100 words. */
  readonly hedgeRate: Measure<number>;
  /** Boosting words and phrases (clearly, always) per 100 words. */
  readonly boosterRate: Measure<number>;
  /** Share of sentences that are commands, 0 to 1. */
  readonly imperativeShare: Measure<number>;
  /** Heylighen-Dewaele F-score: 0 (contextual, informal) to 100 (formal). */
  readonly formalityIndex: Measure<number>;
  /** Share of sentences that are questions the writer goes on to answer, 0 to 1. */
  readonly rhetoricalQuestionShare: Measure<number>;
  /** Share of sentences with a linking word or phrase (however, as a result), 0 to 1. */
  readonly transitionShare: Measure<number>;
  /** The linking words and phrases in use, most frequent first. */
  readonly transitions: Measure<readonly TermCount[]>;
}

/** Punctuation marks per 1,000 words. */
export interface PunctuationRates {
  readonly ellipsis: number;
  readonly dash: number;
  readonly exclamation: number;
  readonly semicolon: number;
  readonly parenthesis: number;
  readonly colon: number;
  readonly comma: number;
}

export interface StructureMeasures {
  /** Words per paragraph of running text. */
  readonly paragraphLength: Measure<LengthDistribution>;
  /** Mean words per page. */
  readonly wordsPerPage: Measure<number>;
}

export interface ConsistencyMeasures {
  /** Coefficient of variation of the pages' mean sentence lengths: 0 when all pages agree. */
  readonly sentenceLengthVariation: Measure<number>;
  /**
   * Mean Jensen-Shannon divergence, in bits, of each page's use of the 150 most frequent words and marks from that of
   * all pages: 0 when all pages agree.
   */
  readonly functionWordDivergence: Measure<number>;
  /** Pages with enough sentences to be compared. */
  readonly comparedPages: number;
}

/** What an example shows. */
export type ExampleKind =
  | 'typical_sentence'
  | 'long_sentence'
  | 'passive'
  | 'question'
  | 'exclamation'
  | 'contraction'
  | 'hedge'
  | 'booster'
  | 'imperative'
  | 'first_person'
  | 'second_person'
  | 'transition';

/** A sentence of a page that shows a measured habit. */
export interface TextExample {
  readonly kind: ExampleKind;
  readonly pageUrl: string;
  /** Offset of the first and one past the last character in the page text. */
  readonly start: number;
  readonly end: number;
}

/** Everything measured about the writing of a set of pages. */
export interface TextMeasures {
  readonly volume: VolumeMeasures;
  readonly language: LanguageMeasures;
  readonly readability: ReadabilityMeasures;
  readonly sentences: SentenceMeasures;
  readonly lexicon: LexiconMeasures;
  readonly voice: VoiceMeasures;
  readonly wordUse: Measure<WordUse>;
  /** Marks per 1,000 words. */
  readonly punctuation: Measure<PunctuationRates>;
  readonly structure: StructureMeasures;
  readonly consistency: ConsistencyMeasures;
  /** At most two sentences per habit, for evidence. */
  readonly examples: readonly TextExample[];
}
