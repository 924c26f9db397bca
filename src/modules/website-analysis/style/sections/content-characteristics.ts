import { unknown } from '../../../../common/provenance/index.js';
import { mapMeasure, type Measure, type TextMeasures } from '../../text/index.js';
import { labelField, measuredField } from '../field.js';
import { vocabularyOf } from '../labels.js';
import { percent, round } from '../rounding.js';
import type { StyleContext } from '../style-context.js';
import type { ContentCharacteristics } from '../style-document.js';

/** Sentence, paragraph and vocabulary figures in words. */
export function describeContentCharacteristics({ measures, record, basis }: StyleContext): ContentCharacteristics {
  const { lexicon, voice } = measures;
  const at = (field: keyof ContentCharacteristics): string => `/content_characteristics/${field}`;
  return {
    sentence_structure: record(
      at('sentence_structure'),
      measuredField(sentenceStructure(measures), basis('derived', 'sentence_figures@1', 'typical_sentence')),
    ),
    vocabulary_level: record(
      at('vocabulary_level'),
      labelField(vocabularyOf(measures), basis('heuristic', 'vocabulary_bands@1', 'typical_sentence')),
    ),
    paragraph_organization: record(
      at('paragraph_organization'),
      measuredField(paragraphOrganization(measures), basis('derived', 'paragraph_figures@1')),
    ),
    content_flow: record(
      at('content_flow'),
      measuredField(
        mapMeasure(voice.transitionShare, (share) => `linking words or phrases in ${percent(share)} of sentences`),
        basis('derived', 'transition_share@1', 'transition'),
      ),
    ),
    readability_score: record(
      at('readability_score'),
      measuredField(readabilityScore(measures), basis('derived', readabilityMethod(measures), 'typical_sentence')),
    ),
    content_density: record(
      at('content_density'),
      measuredField(
        mapMeasure(lexicon.lexicalDensity, (share) => `${percent(share)} of words carry content`),
        basis('derived', 'lexical_density@1'),
      ),
    ),
    visual_elements_usage: record(at('visual_elements_usage'), {
      value: null,
      meta: unknown('page_text', 'not_in_text: the measured text of a page does not hold its images'),
    }),
  };
}

function sentenceStructure({ sentences }: TextMeasures): Measure<string> {
  const { types } = sentences;
  if (types.reason !== null) return types;
  const { declarative, question, exclamation } = types.value;
  const kinds = `${percent(declarative)} statements, ${percent(question)} questions, ${percent(exclamation)} exclamations`;
  return mapMeasure(
    sentences.length,
    ({ mean, median }) => `mean ${round(mean, 1)} words, median ${round(median, 1)}; ${kinds}`,
  );
}

/** Median paragraph and paragraphs per page. */
function paragraphOrganization({ structure, volume }: TextMeasures): Measure<string> {
  const perPage = round(volume.paragraphs / volume.pages, 1);
  return mapMeasure(
    structure.paragraphLength,
    ({ median }) => `median ${round(median, 1)} words per paragraph, ${perPage} paragraphs per page`,
  );
}

/** Flesch reading ease in English; LIX elsewhere. */
function readabilityScore({ readability }: TextMeasures): Measure<string> {
  const flesch = mapMeasure(readability.fleschReadingEase, (score) => `${score.toFixed(1)} Flesch reading ease`);
  if (flesch.reason === null || readability.lix.reason !== null) return flesch;
  return mapMeasure(readability.lix, (score) => `${score.toFixed(1)} LIX`);
}

function readabilityMethod({ readability }: TextMeasures): string {
  const isLix = readability.fleschReadingEase.reason !== null && readability.lix.reason === null;
  return isLix ? 'lix@1' : 'flesch_reading_ease@1';
}
