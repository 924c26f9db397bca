import { labelField, unknownText } from '../field.js';
import { complexityOf, engagementOf, formalityOf, toneOf, voiceOf } from '../labels.js';
import type { StyleContext } from '../style-context.js';
import type { WritingStyle } from '../style-document.js';

/** Tone, voice, complexity, engagement and formality by the published bands; personality and emotion need a model. */
export function describeWritingStyle({ measures, record, basis }: StyleContext): WritingStyle {
  return {
    tone: record(
      '/writing_style/tone',
      labelField(toneOf(measures), basis('heuristic', 'tone_rule@1', 'contraction', 'booster', 'hedge', 'exclamation')),
    ),
    voice: record(
      '/writing_style/voice',
      labelField(voiceOf(measures), basis('heuristic', 'voice_rule@1', 'passive', 'first_person', 'second_person')),
    ),
    complexity: record(
      '/writing_style/complexity',
      labelField(complexityOf(measures), basis('heuristic', 'complexity_bands@1', 'typical_sentence', 'long_sentence')),
    ),
    engagement_level: record(
      '/writing_style/engagement_level',
      labelField(
        engagementOf(measures),
        basis('heuristic', 'engagement_bands@1', 'second_person', 'question', 'imperative'),
      ),
    ),
    brand_personality: record('/writing_style/brand_personality', unknownText()),
    formality_level: record(
      '/writing_style/formality_level',
      labelField(formalityOf(measures), basis('heuristic', 'formality_bands@1', 'typical_sentence')),
    ),
    emotional_appeal: record('/writing_style/emotional_appeal', unknownText()),
  };
}
