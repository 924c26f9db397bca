import { unknownList, unknownText } from '../field.js';
import type { StyleContext } from '../style-context.js';
import type { BrandAnalysis } from '../style-document.js';

/** What the brand stands for: nothing here follows from measures of the text. */
export function describeBrand({ record }: StyleContext): BrandAnalysis {
  return {
    brand_voice: record('/brand_analysis/brand_voice', unknownText()),
    brand_values: record('/brand_analysis/brand_values', unknownList()),
    brand_positioning: record('/brand_analysis/brand_positioning', unknownText()),
    competitive_differentiation: record('/brand_analysis/competitive_differentiation', unknownText()),
    trust_signals: record('/brand_analysis/trust_signals', unknownList()),
    authority_indicators: record('/brand_analysis/authority_indicators', unknownList()),
  };
}
