import { mapMeasure, measured, type Measure, type TextMeasures } from '../../text/index.js';
import { measuredField } from '../field.js';
import { round } from '../rounding.js';
import type { StyleContext } from '../style-context.js';
import type { StyleMetrics } from '../style-metrics.js';

/** The raw measures, rounded: shares to four decimals, all other figures to two. */
export function listMetrics({ measures, record, basis }: StyleContext): StyleMetrics {
  const { language, readability, sentences, lexicon, voice, punctuation, structure, consistency } = measures;
  const put = <T>(name: keyof StyleMetrics, measure: Measure<T>): T | null =>
    record(`/metrics/${name}`, measuredField(measure, basis('measured', `${name}@1`)));
  const figure = (name: keyof StyleMetrics, measure: Measure<number>): number | null =>
    put(
      name,
      mapMeasure(measure, (value) => round(value, 2)),
    );
  const share = (name: keyof StyleMetrics, measure: Measure<number>): number | null =>
    put(
      name,
      mapMeasure(measure, (value) => round(value, 4)),
    );
  const part = <T>(whole: Measure<T>, pick: (value: T) => number): Measure<number> => mapMeasure(whole, pick);
  return {
    ...volumeMetrics(measures, (name, value) => {
      put(name, measured(value));
      return value;
    }),
    words_per_page: figure('words_per_page', structure.wordsPerPage),
    language: put('language', language.dominant),
    language_share: share('language_share', language.share),
    flesch_reading_ease: figure('flesch_reading_ease', readability.fleschReadingEase),
    flesch_kincaid_grade: figure('flesch_kincaid_grade', readability.fleschKincaidGrade),
    gunning_fog: figure('gunning_fog', readability.gunningFog),
    smog: figure('smog', readability.smog),
    coleman_liau: figure('coleman_liau', readability.colemanLiau),
    automated_readability_index: figure('automated_readability_index', readability.automatedReadabilityIndex),
    consensus_grade: figure('consensus_grade', readability.consensusGrade),
    lix: figure('lix', readability.lix),
    sentence_length_mean: figure(
      'sentence_length_mean',
      part(sentences.length, ({ mean }) => mean),
    ),
    sentence_length_median: figure(
      'sentence_length_median',
      part(sentences.length, ({ median }) => median),
    ),
    sentence_length_p10: figure(
      'sentence_length_p10',
      part(sentences.length, ({ p10 }) => p10),
    ),
    sentence_length_p90: figure(
      'sentence_length_p90',
      part(sentences.length, ({ p90 }) => p90),
    ),
    sentence_length_standard_deviation: figure(
      'sentence_length_standard_deviation',
      part(sentences.length, ({ standardDeviation }) => standardDeviation),
    ),
    declarative_share: share(
      'declarative_share',
      part(sentences.types, ({ declarative }) => declarative),
    ),
    question_share: share(
      'question_share',
      part(sentences.types, ({ question }) => question),
    ),
    exclamation_share: share(
      'exclamation_share',
      part(sentences.types, ({ exclamation }) => exclamation),
    ),
    sentence_starters: put(
      'sentence_starters',
      mapMeasure(sentences.starters, (terms) => [...terms]),
    ),
    mattr_50: share('mattr_50', lexicon.mattr50),
    mtld: figure('mtld', lexicon.mtld),
    long_word_share: share('long_word_share', lexicon.longWordShare),
    average_word_length: figure('average_word_length', lexicon.averageWordLength),
    lexical_density: share('lexical_density', lexicon.lexicalDensity),
    top_words: put(
      'top_words',
      mapMeasure(lexicon.topWords, (terms) => [...terms]),
    ),
    top_phrases: put(
      'top_phrases',
      mapMeasure(lexicon.topPhrases, (terms) => [...terms]),
    ),
    keyphrases: put(
      'keyphrases',
      mapMeasure(lexicon.keyphrases, (found) => found.map((one) => ({ ...one, score: round(one.score, 3) }))),
    ),
    page_topics: put(
      'page_topics',
      mapMeasure(lexicon.pageTopics, (found) => [...found]),
    ),
    passive_share: share('passive_share', voice.passiveShare),
    imperative_share: share('imperative_share', voice.imperativeShare),
    rhetorical_question_share: share('rhetorical_question_share', voice.rhetoricalQuestionShare),
    transition_share: share('transition_share', voice.transitionShare),
    transitions: put(
      'transitions',
      mapMeasure(voice.transitions, (terms) => [...terms]),
    ),
    first_person_rate: figure(
      'first_person_rate',
      part(voice.person, ({ first }) => first),
    ),
    first_person_plural_rate: figure(
      'first_person_plural_rate',
      part(voice.person, ({ firstPlural }) => firstPlural),
    ),
    second_person_rate: figure(
      'second_person_rate',
      part(voice.person, ({ second }) => second),
    ),
    third_person_rate: figure(
      'third_person_rate',
      part(voice.person, ({ third }) => third),
    ),
    contraction_rate: figure('contraction_rate', voice.contractionRate),
    hedge_rate: figure('hedge_rate', voice.hedgeRate),
    booster_rate: figure('booster_rate', voice.boosterRate),
    formality_index: figure('formality_index', voice.formalityIndex),
    ellipsis_rate: figure(
      'ellipsis_rate',
      part(punctuation, ({ ellipsis }) => ellipsis),
    ),
    dash_rate: figure(
      'dash_rate',
      part(punctuation, ({ dash }) => dash),
    ),
    exclamation_rate: figure(
      'exclamation_rate',
      part(punctuation, ({ exclamation }) => exclamation),
    ),
    semicolon_rate: figure(
      'semicolon_rate',
      part(punctuation, ({ semicolon }) => semicolon),
    ),
    parenthesis_rate: figure(
      'parenthesis_rate',
      part(punctuation, ({ parenthesis }) => parenthesis),
    ),
    colon_rate: figure(
      'colon_rate',
      part(punctuation, ({ colon }) => colon),
    ),
    comma_rate: figure(
      'comma_rate',
      part(punctuation, ({ comma }) => comma),
    ),
    paragraph_length_mean: figure(
      'paragraph_length_mean',
      part(structure.paragraphLength, ({ mean }) => mean),
    ),
    paragraph_length_median: figure(
      'paragraph_length_median',
      part(structure.paragraphLength, ({ median }) => median),
    ),
    paragraph_length_p90: figure(
      'paragraph_length_p90',
      part(structure.paragraphLength, ({ p90 }) => p90),
    ),
    sentence_length_variation: share('sentence_length_variation', consistency.sentenceLengthVariation),
    function_word_divergence: share('function_word_divergence', consistency.functionWordDivergence),
  };
}

type VolumeMetrics = Pick<
  StyleMetrics,
  'pages' | 'duplicate_pages' | 'words' | 'unique_words' | 'sentences' | 'fragments' | 'paragraphs'
>;

function volumeMetrics(
  { volume, lexicon }: TextMeasures,
  count: (name: keyof VolumeMetrics, value: number) => number,
): VolumeMetrics {
  return {
    pages: count('pages', volume.pages),
    duplicate_pages: count('duplicate_pages', volume.duplicatePages),
    words: count('words', volume.words),
    unique_words: count('unique_words', lexicon.uniqueWords),
    sentences: count('sentences', volume.sentences),
    fragments: count('fragments', volume.fragments),
    paragraphs: count('paragraphs', volume.paragraphs),
  };
}
