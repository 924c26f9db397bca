import { mapMeasure } from '../../text/index.js';
import { labelField, unknownText } from '../field.js';
import { expertiseOf, toneOf } from '../labels.js';
import type { StyleContext } from '../style-context.js';
import type { RecommendedSettings } from '../style-document.js';

/** Settings that repeat what was measured: the tone and the expertise of the readers. */
export function recommendSettings({ measures, record, basis }: StyleContext): RecommendedSettings {
  const readers = mapMeasure(expertiseOf(measures), ({ label, certainty }) => ({
    label: `${label} readers`,
    certainty,
  }));
  return {
    writing_tone: record(
      '/recommended_settings/writing_tone',
      labelField(toneOf(measures), basis('heuristic', 'tone_rule@1', 'contraction', 'booster', 'hedge')),
    ),
    target_audience: record(
      '/recommended_settings/target_audience',
      labelField(readers, basis('heuristic', 'expertise_bands@1', 'typical_sentence')),
    ),
    content_type: record('/recommended_settings/content_type', unknownText()),
    creativity_level: record('/recommended_settings/creativity_level', unknownText()),
    geographic_location: record('/recommended_settings/geographic_location', unknownText()),
    industry_context: record('/recommended_settings/industry_context', unknownText()),
    brand_alignment: record('/recommended_settings/brand_alignment', unknownText()),
  };
}
