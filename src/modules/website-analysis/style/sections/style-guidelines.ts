import type { ExampleKind, Measure } from '../../text/index.js';
import { listField, unknownList, unknownText } from '../field.js';
import * as rules from '../guideline-rules.js';
import type { StyleContext } from '../style-context.js';
import type { StyleGuidelines } from '../style-document.js';

/** Guidelines that quote a figure of this site; advice without one needs a model. */
export function writeGuidelines({ measures, record, basis }: StyleContext): StyleGuidelines {
  const at = (field: keyof StyleGuidelines): string => `/style_guidelines/${field}`;
  const rule = (
    field: keyof StyleGuidelines['guidelines'],
    list: Measure<string[]>,
    ...shown: ExampleKind[]
  ): string[] =>
    record(
      `${at('guidelines')}/${field}`,
      listField(rules.withEnoughText(list, measures), basis('heuristic', `${field}_rules@1`, ...shown)),
    );
  return {
    guidelines: {
      tone_recommendations: rule(
        'tone_recommendations',
        rules.toneGuidelines(measures),
        ...(['contraction', 'first_person', 'second_person'] as const),
      ),
      structure_guidelines: rule('structure_guidelines', rules.structureGuidelines(measures), 'typical_sentence'),
      vocabulary_suggestions: rule('vocabulary_suggestions', rules.vocabularyGuidelines(measures)),
      engagement_tips: rule('engagement_tips', rules.engagementGuidelines(measures), 'question', 'imperative'),
      audience_considerations: rule('audience_considerations', rules.audienceGuidelines(measures), 'typical_sentence'),
      brand_alignment: record('/style_guidelines/guidelines/brand_alignment', unknownList()),
      seo_optimization: rule('seo_optimization', rules.searchGuidelines(measures)),
      conversion_optimization: record('/style_guidelines/guidelines/conversion_optimization', unknownList()),
    },
    best_practices: record(at('best_practices'), unknownList()),
    avoid_elements: record(
      at('avoid_elements'),
      listField(rules.avoidedElements(measures), basis('heuristic', 'avoid_elements_rules@1', 'passive')),
    ),
    content_strategy: record(at('content_strategy'), unknownText()),
    ai_generation_tips: record(at('ai_generation_tips'), unknownList()),
    competitive_advantages: record(at('competitive_advantages'), unknownList()),
    content_calendar_suggestions: record(at('content_calendar_suggestions'), unknownList()),
  };
}
