import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import { percent, round } from '../figures.js';
import type { CorePersona } from '../persona-document.js';

type Linguistic = CorePersona['linguistic_fingerprint'];

/** Sentence, word and question habits, as measured. */
export function buildLinguisticFingerprint(recorder: FieldRecorder, at: string): Linguistic {
  return {
    sentence_metrics: sentenceMetrics(recorder, `${at}/sentence_metrics`),
    lexical_features: lexicalFeatures(recorder, `${at}/lexical_features`),
    rhetorical_devices: rhetoricalDevices(recorder, `${at}/rhetorical_devices`),
  };
}

function sentenceMetrics(recorder: FieldRecorder, at: string): Linguistic['sentence_metrics'] {
  const { sentence_metrics: measured } = recorder.source.fingerprint;
  return {
    average_sentence_length_words: recorder.value(
      `${at}/average_sentence_length_words`,
      measured.average_sentence_length_words,
      {
        origin: 'measured',
        method: 'sentence_length_mean@1',
        shownBy: '/content_characteristics/sentence_structure',
        reasonAt: '/sentence_metrics/average_sentence_length_words',
      },
    ),
    preferred_sentence_type: recorder.value(`${at}/preferred_sentence_type`, measured.preferred_sentence_type, {
      origin: 'derived',
      method: 'most_frequent_sentence_type@1',
      shownBy: '/content_characteristics/sentence_structure',
      reasonAt: '/sentence_metrics/preferred_sentence_type',
    }),
    active_to_passive_ratio: recorder.value(`${at}/active_to_passive_ratio`, measured.active_to_passive_ratio, {
      origin: 'derived',
      method: 'passive_share@1',
      shownBy: '/writing_style/voice',
      reasonAt: '/sentence_metrics/active_to_passive_ratio',
    }),
    complexity_level: recorder.fromAnalysis(
      `${at}/complexity_level`,
      '/writing_style/complexity',
      measured.complexity_level,
      { origin: 'heuristic', method: 'complexity_bands@1', reasonAt: '/sentence_metrics/complexity_level' },
    ),
  };
}

function lexicalFeatures(recorder: FieldRecorder, at: string): Linguistic['lexical_features'] {
  const { lexical_features: measured } = recorder.source.fingerprint;
  const { contractions_per_100_words: contractions } = measured;
  return {
    go_to_words: recorder.list(`${at}/go_to_words`, measured.go_to_words, {
      origin: 'measured',
      method: 'top_words@1',
      shownBy: '/metrics/top_words',
      reasonAt: '/lexical_features/go_to_words',
    }),
    go_to_phrases: recorder.list(`${at}/go_to_phrases`, measured.go_to_phrases, {
      origin: 'measured',
      method: 'top_phrases@1',
      shownBy: '/metrics/top_phrases',
      reasonAt: '/lexical_features/go_to_phrases',
    }),
    avoid_words: recorder.absentList(`${at}/avoid_words`, ABSENT.needsModel),
    contractions: recorder.value(
      `${at}/contractions`,
      contractions === null ? null : `${round(contractions, 1)} per 100 words`,
      {
        origin: 'derived',
        method: 'contraction_rate@1',
        shownBy: '/metrics/contraction_rate',
        reasonAt: '/lexical_features/contractions_per_100_words',
      },
    ),
    filler_words: recorder.absent(`${at}/filler_words`, ABSENT.notMeasured),
    vocabulary_level: recorder.fromAnalysis(
      `${at}/vocabulary_level`,
      '/content_characteristics/vocabulary_level',
      measured.vocabulary_level,
      { origin: 'heuristic', method: 'vocabulary_bands@1', reasonAt: '/lexical_features/vocabulary_level' },
    ),
  };
}

function rhetoricalDevices(recorder: FieldRecorder, at: string): Linguistic['rhetorical_devices'] {
  const { rhetorical_question_share: share } = recorder.source.fingerprint.rhetorical_devices;
  return {
    metaphors: recorder.absent(`${at}/metaphors`, ABSENT.needsModel),
    analogies: recorder.absent(`${at}/analogies`, ABSENT.needsModel),
    rhetorical_questions: recorder.value(
      `${at}/rhetorical_questions`,
      share === null ? null : `${percent(share)} of sentences`,
      {
        origin: 'derived',
        method: 'rhetorical_question_share@1',
        shownBy: '/style_patterns/patterns/rhetorical_devices',
        reasonAt: '/rhetorical_devices/rhetorical_question_share',
      },
    ),
    storytelling_style: recorder.absent(`${at}/storytelling_style`, ABSENT.needsModel),
  };
}
