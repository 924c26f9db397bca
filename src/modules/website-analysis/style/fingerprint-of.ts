import { mapMeasure, type Measure, type SentenceTypes, type TermCount, type TextMeasures } from '../text/index.js';
import { styleFeatures } from './authorship/features.js';
import { packWordUse } from './authorship/term-profile.js';
import { complexityOf, dominantPersonOf, formalityOf, vocabularyOf } from './labels.js';
import { round } from './rounding.js';
import { FINGERPRINT_VERSION, type StyleFingerprint } from './style-fingerprint.js';

const WORDS_KEPT = 15;
const PHRASES_KEPT = 10;

/** The compact fingerprint of measured writing: every figure can be recomputed from the same pages. */
export function fingerprintOf(measures: TextMeasures): StyleFingerprint {
  const reasons: Record<string, string> = {};
  const take = <T>(pointer: string, measure: Measure<T>): T | null => {
    if (measure.reason !== null) reasons[pointer] = measure.reason;
    return measure.value;
  };
  const figure = (pointer: string, measure: Measure<number>, decimals = 2): number | null =>
    take(
      pointer,
      mapMeasure(measure, (value) => round(value, decimals)),
    );
  const { volume, language, sentences, lexicon, voice, readability, structure } = measures;
  const length = (
    pick: (value: { mean: number; median: number; p10: number; p90: number }) => number,
  ): Measure<number> => mapMeasure(sentences.length, pick);
  const at = (name: string): string => `/sentence_metrics/${name}`;
  return {
    version: FINGERPRINT_VERSION,
    words: volume.words,
    features: Object.fromEntries(
      styleFeatures(measures).map(({ name, measure }) => [name, figure(`/features/${name}`, measure, 4)]),
    ),
    term_profile: take('/term_profile', mapMeasure(measures.wordUse, packWordUse)),
    basis: {
      words: volume.words,
      sentences: volume.sentences,
      pages: volume.pages,
      language: take('/basis/language', language.dominant),
    },
    sentence_metrics: {
      average_sentence_length_words: figure(
        at('average_sentence_length_words'),
        length(({ mean }) => mean),
      ),
      median_sentence_length_words: figure(
        at('median_sentence_length_words'),
        length(({ median }) => median),
      ),
      p10_sentence_length_words: figure(
        at('p10_sentence_length_words'),
        length(({ p10 }) => p10),
      ),
      p90_sentence_length_words: figure(
        at('p90_sentence_length_words'),
        length(({ p90 }) => p90),
      ),
      preferred_sentence_type: take(at('preferred_sentence_type'), mapMeasure(sentences.types, mostFrequentType)),
      active_to_passive_ratio: take(at('active_to_passive_ratio'), mapMeasure(voice.passiveShare, activeToPassive)),
      passive_share: figure(at('passive_share'), voice.passiveShare, 4),
      complexity_level: take(
        at('complexity_level'),
        mapMeasure(complexityOf(measures), ({ label }) => label),
      ),
    },
    lexical_features: {
      go_to_words: terms(take('/lexical_features/go_to_words', lexicon.topWords), WORDS_KEPT),
      go_to_phrases: terms(take('/lexical_features/go_to_phrases', lexicon.topPhrases), PHRASES_KEPT),
      contractions_per_100_words: figure('/lexical_features/contractions_per_100_words', voice.contractionRate),
      hedges_per_100_words: figure('/lexical_features/hedges_per_100_words', voice.hedgeRate),
      boosters_per_100_words: figure('/lexical_features/boosters_per_100_words', voice.boosterRate),
      vocabulary_level: take(
        '/lexical_features/vocabulary_level',
        mapMeasure(vocabularyOf(measures), ({ label }) => label),
      ),
      long_word_share: figure('/lexical_features/long_word_share', lexicon.longWordShare, 4),
      mattr_50: figure('/lexical_features/mattr_50', lexicon.mattr50, 4),
    },
    rhetorical_devices: {
      question_share: figure(
        '/rhetorical_devices/question_share',
        mapMeasure(sentences.types, ({ question }) => question),
        4,
      ),
      rhetorical_question_share: figure(
        '/rhetorical_devices/rhetorical_question_share',
        voice.rhetoricalQuestionShare,
        4,
      ),
    },
    punctuation_per_1000_words: punctuationOf(measures, take),
    readability: {
      flesch_reading_ease: figure('/readability/flesch_reading_ease', readability.fleschReadingEase),
      consensus_grade: figure('/readability/consensus_grade', readability.consensusGrade),
      lix: figure('/readability/lix', readability.lix),
    },
    formality: {
      index: figure('/formality/index', voice.formalityIndex),
      level: take(
        '/formality/level',
        mapMeasure(formalityOf(measures), ({ label }) => label),
      ),
    },
    person: personOf(measures, figure, take),
    paragraphs: {
      median_words: figure(
        '/paragraphs/median_words',
        mapMeasure(structure.paragraphLength, ({ median }) => median),
      ),
    },
    reasons,
  };
}

type Take = <T>(pointer: string, measure: Measure<T>) => T | null;

function punctuationOf({ punctuation }: TextMeasures, take: Take): StyleFingerprint['punctuation_per_1000_words'] {
  return take(
    '/punctuation_per_1000_words',
    mapMeasure(punctuation, (rates) => ({
      ellipsis: round(rates.ellipsis, 2),
      dash: round(rates.dash, 2),
      exclamation: round(rates.exclamation, 2),
      semicolon: round(rates.semicolon, 2),
      parenthesis: round(rates.parenthesis, 2),
      colon: round(rates.colon, 2),
      comma: round(rates.comma, 2),
    })),
  );
}

function personOf(
  measures: TextMeasures,
  figure: (pointer: string, measure: Measure<number>) => number | null,
  take: Take,
): StyleFingerprint['person'] {
  const { person } = measures.voice;
  return {
    first_per_100_words: figure(
      '/person/first_per_100_words',
      mapMeasure(person, ({ first }) => first),
    ),
    first_plural_per_100_words: figure(
      '/person/first_plural_per_100_words',
      mapMeasure(person, ({ firstPlural }) => firstPlural),
    ),
    second_per_100_words: figure(
      '/person/second_per_100_words',
      mapMeasure(person, ({ second }) => second),
    ),
    third_per_100_words: figure(
      '/person/third_per_100_words',
      mapMeasure(person, ({ third }) => third),
    ),
    dominant: take('/person/dominant', dominantPersonOf(measures)),
  };
}

function mostFrequentType({ declarative, question, exclamation }: SentenceTypes): keyof SentenceTypes {
  if (declarative >= question && declarative >= exclamation) return 'declarative';
  return question >= exclamation ? 'question' : 'exclamation';
}

function activeToPassive(passiveShare: number): string {
  const passive = Math.round(passiveShare * 100);
  return `${100 - passive}:${passive}`;
}

function terms(counts: readonly TermCount[] | null, kept: number): string[] {
  return (counts ?? []).slice(0, kept).map(({ term }) => term);
}
