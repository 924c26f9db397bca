import { labelField, unknownList, unknownText } from '../field.js';
import { expertiseOf } from '../labels.js';
import type { StyleContext } from '../style-context.js';
import type { TargetAudience } from '../style-document.js';

/** The expertise the text asks for; who the readers are needs a model. */
export function describeTargetAudience({ measures, record, basis }: StyleContext): TargetAudience {
  return {
    demographics: record('/target_audience/demographics', unknownList()),
    expertise_level: record(
      '/target_audience/expertise_level',
      labelField(expertiseOf(measures), basis('heuristic', 'expertise_bands@1', 'typical_sentence', 'long_sentence')),
    ),
    industry_focus: record('/target_audience/industry_focus', unknownText()),
    geographic_focus: record('/target_audience/geographic_focus', { ...unknownText(), value: '' }),
    psychographic_profile: record('/target_audience/psychographic_profile', unknownText()),
    pain_points: record('/target_audience/pain_points', unknownList()),
    motivations: record('/target_audience/motivations', unknownList()),
  };
}
