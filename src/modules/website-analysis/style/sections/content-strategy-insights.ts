import { mapMeasure } from '../../text/index.js';
import { measuredField, unknownList } from '../field.js';
import { round } from '../rounding.js';
import type { StyleContext } from '../style-context.js';
import type { ContentStrategyInsights } from '../style-document.js';

/** The mean length of a page; strengths, gaps and the like need a model. */
export function describeContentStrategy({ measures, record, basis }: StyleContext): ContentStrategyInsights {
  const at = (field: keyof ContentStrategyInsights): string => `/content_strategy_insights/${field}`;
  return {
    strengths: record(at('strengths'), unknownList()),
    weaknesses: record(at('weaknesses'), unknownList()),
    opportunities: record(at('opportunities'), unknownList()),
    threats: record(at('threats'), unknownList()),
    recommended_improvements: record(at('recommended_improvements'), unknownList()),
    content_gaps: record(at('content_gaps'), unknownList()),
    avg_content_length: record(
      at('avg_content_length'),
      measuredField(
        mapMeasure(measures.structure.wordsPerPage, (words) => round(words, 1)),
        basis('measured', 'words_per_page@1'),
      ),
    ),
  };
}
