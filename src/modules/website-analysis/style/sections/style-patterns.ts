import { mapMeasure, measured, type Measure, type TermCount, type TextMeasures } from '../../text/index.js';
import { labelField, listField, measuredField, unknownList } from '../field.js';
import { consistencyOf } from '../labels.js';
import { percent, round } from '../rounding.js';
import type { StyleContext } from '../style-context.js';
import type { StylePatterns } from '../style-document.js';

const TERMS_SHOWN = 5;

/** Recurring patterns: lengths, words, questions, linking phrases, and how alike the pages are. */
export function describePatterns({ measures, record, basis }: StyleContext): StylePatterns {
  const { sentences, structure, voice } = measures;
  const at = (field: keyof StylePatterns['patterns']): string => `/style_patterns/patterns/${field}`;
  return {
    patterns: {
      sentence_length: record(
        at('sentence_length'),
        measuredField(
          mapMeasure(
            sentences.length,
            ({ median, p10, p90 }) =>
              `median ${round(median, 1)} words, most between ${round(p10, 0)} and ${round(p90, 0)}`,
          ),
          basis('derived', 'sentence_length@1', 'typical_sentence', 'long_sentence'),
        ),
      ),
      vocabulary_patterns: record(
        at('vocabulary_patterns'),
        listField(vocabularyPatterns(measures), basis('derived', 'top_terms@1')),
      ),
      rhetorical_devices: record(
        at('rhetorical_devices'),
        listField(rhetoricalDevices(measures), basis('heuristic', 'rhetorical_questions@1', 'question')),
      ),
      paragraph_structure: record(
        at('paragraph_structure'),
        measuredField(
          mapMeasure(structure.paragraphLength, ({ median }) => `median ${round(median, 1)} words per paragraph`),
          basis('derived', 'paragraph_length@1'),
        ),
      ),
      transition_phrases: record(
        at('transition_phrases'),
        listField(mapMeasure(voice.transitions, termsOf), basis('derived', 'transitions@1', 'transition')),
      ),
    },
    style_consistency: record(
      '/style_patterns/style_consistency',
      labelField(
        mapMeasure(consistencyOf(measures), ({ label, certainty }) => ({
          label: `${label}: ${consistencyFigure(measures)}`,
          certainty,
        })),
        basis('heuristic', 'sentence_length_variation@1'),
      ),
    ),
    unique_elements: record('/style_patterns/unique_elements', unknownList()),
  };
}

function consistencyFigure({ consistency }: TextMeasures): string {
  const variation = percent(consistency.sentenceLengthVariation.value ?? 0);
  return `mean sentence length varies by ${variation} between ${consistency.comparedPages} pages`;
}

/** The words and phrases used most. */
function vocabularyPatterns({ lexicon }: TextMeasures): Measure<string[]> {
  const phrases = lexicon.topPhrases.value ?? [];
  return mapMeasure(lexicon.topWords, (words) => [
    ...termsOf(words).slice(0, TERMS_SHOWN),
    ...termsOf(phrases).slice(0, TERMS_SHOWN),
  ]);
}

function rhetoricalDevices({ voice }: TextMeasures): Measure<string[]> {
  const { rhetoricalQuestionShare } = voice;
  if (rhetoricalQuestionShare.reason !== null) return rhetoricalQuestionShare;
  const share = rhetoricalQuestionShare.value;
  return measured(share > 0 ? [`questions the text goes on to answer (${percent(share)} of sentences)`] : []);
}

function termsOf(terms: readonly TermCount[]): string[] {
  return terms.map(({ term }) => term);
}
