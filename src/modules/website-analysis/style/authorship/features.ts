import { mapMeasure, type Measure, STYLE_TERMS, type TextMeasures } from '../../text/index.js';

/** Function words listed one by one; the terms are ordered by frequency, marks first. */
const FUNCTION_WORDS = [
  ...['the', 'of', 'and', 'to', 'a', 'in', 'that', 'is', 'it', 'for', 'as', 'with', 'be', 'on', 'not', 'but', 'by'],
  ...['at', 'this', 'which', 'or', 'from', 'an', 'have', 'all', 'so', 'if', 'no', 'there', 'what', 'when', 'who'],
  ...['would', 'will', 'can', 'may', 'must', 'should', 'more', 'than', 'very', 'only', 'also', 'then', 'because'],
  ...['upon', 'while', 'though', 'however', 'just'],
];

/** A named habit of the writing and its figure. */
export interface StyleFeature {
  readonly name: string;
  readonly measure: Measure<number>;
}

/** More than a hundred habits by name; units are in the names, `_share` is 0 to 1 and indices have their usual scale. */
export function styleFeatures(measures: TextMeasures): StyleFeature[] {
  return [
    ...sentenceFeatures(measures),
    ...wordFeatures(measures),
    ...voiceFeatures(measures),
    ...readabilityFeatures(measures),
    ...punctuationFeatures(measures),
    ...functionWordFeatures(measures),
  ];
}

function sentenceFeatures({ sentences, structure }: TextMeasures): StyleFeature[] {
  const { length, types } = sentences;
  return [
    feature('sentence_words_mean', length, ({ mean }) => mean),
    feature('sentence_words_median', length, ({ median }) => median),
    feature('sentence_words_p10', length, ({ p10 }) => p10),
    feature('sentence_words_p90', length, ({ p90 }) => p90),
    feature('sentence_words_deviation', length, ({ standardDeviation }) => standardDeviation),
    feature('sentence_burstiness', length, burstiness),
    feature('question_share', types, ({ question }) => question),
    feature('exclamation_share', types, ({ exclamation }) => exclamation),
    feature('paragraph_words_mean', structure.paragraphLength, ({ mean }) => mean),
    feature('paragraph_words_median', structure.paragraphLength, ({ median }) => median),
  ];
}

/** Burstiness of Goh and Barabási (2008), (deviation - mean) / (deviation + mean): -1 for an even rhythm, up to 1. */
function burstiness({ mean, standardDeviation }: { mean: number; standardDeviation: number }): number {
  return (standardDeviation - mean) / (standardDeviation + mean);
}

function wordFeatures({ lexicon }: TextMeasures): StyleFeature[] {
  const lengths = Array.from({ length: 10 }, (_, index) =>
    feature(
      `letters_${index + 1}${index === 9 ? '_and_more' : ''}_share`,
      lexicon.wordLengths,
      (all) => all[index] ?? 0,
    ),
  );
  return [
    { name: 'mattr_50', measure: lexicon.mattr50 },
    { name: 'mtld', measure: lexicon.mtld },
    { name: 'word_letters_mean', measure: lexicon.averageWordLength },
    { name: 'long_word_share', measure: lexicon.longWordShare },
    { name: 'content_word_share', measure: lexicon.lexicalDensity },
    ...lengths,
  ];
}

function voiceFeatures({ voice }: TextMeasures): StyleFeature[] {
  return [
    { name: 'passive_share', measure: voice.passiveShare },
    { name: 'imperative_share', measure: voice.imperativeShare },
    { name: 'rhetorical_question_share', measure: voice.rhetoricalQuestionShare },
    { name: 'transition_share', measure: voice.transitionShare },
    { name: 'formality_index', measure: voice.formalityIndex },
    { name: 'contractions_per_100_words', measure: voice.contractionRate },
    { name: 'hedges_per_100_words', measure: voice.hedgeRate },
    { name: 'boosters_per_100_words', measure: voice.boosterRate },
    feature('first_singular_per_100_words', voice.person, ({ first, firstPlural }) => first - firstPlural),
    feature('first_plural_per_100_words', voice.person, ({ firstPlural }) => firstPlural),
    feature('second_person_per_100_words', voice.person, ({ second }) => second),
    feature('third_person_per_100_words', voice.person, ({ third }) => third),
  ];
}

function readabilityFeatures({ readability }: TextMeasures): StyleFeature[] {
  return [
    { name: 'flesch_reading_ease', measure: readability.fleschReadingEase },
    { name: 'flesch_kincaid_grade', measure: readability.fleschKincaidGrade },
    { name: 'gunning_fog', measure: readability.gunningFog },
    { name: 'smog', measure: readability.smog },
    { name: 'coleman_liau', measure: readability.colemanLiau },
    { name: 'automated_readability_index', measure: readability.automatedReadabilityIndex },
    { name: 'lix', measure: readability.lix },
  ];
}

function punctuationFeatures({ punctuation }: TextMeasures): StyleFeature[] {
  const marks = ['comma', 'semicolon', 'colon', 'dash', 'parenthesis', 'exclamation', 'ellipsis'] as const;
  return marks.map((mark) => feature(`${mark}_per_1000_words`, punctuation, (rates) => rates[mark]));
}

function functionWordFeatures({ wordUse }: TextMeasures): StyleFeature[] {
  return FUNCTION_WORDS.map((word) => {
    const index = STYLE_TERMS.indexOf(word);
    return feature(`word_${word}_per_1000_tokens`, wordUse, ({ terms }) => 1000 * (terms[index] ?? 0));
  });
}

function feature<T>(name: string, measure: Measure<T>, pick: (value: T) => number): StyleFeature {
  return { name, measure: mapMeasure(measure, pick) };
}
