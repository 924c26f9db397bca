import type { MetaMap } from '../../../common/provenance/index.js';
import type { MeasuredPage, TextMeasures } from '../text/index.js';
import { recorderInto } from './field.js';
import { describeBrand } from './sections/brand-analysis.js';
import { describeContentCharacteristics } from './sections/content-characteristics.js';
import { describeContentStrategy } from './sections/content-strategy-insights.js';
import { describeContentType } from './sections/content-type.js';
import { listMetrics } from './sections/metrics.js';
import { recommendSettings } from './sections/recommended-settings.js';
import { writeGuidelines } from './sections/style-guidelines.js';
import { describePatterns } from './sections/style-patterns.js';
import { describeTargetAudience } from './sections/target-audience.js';
import { describeWritingStyle } from './sections/writing-style.js';
import { styleContext } from './style-context.js';
import type { StyleDocument } from './style-document.js';

/**
 * Maps measures to the fields of a style document. `pages` are the pages that were measured; they give the evidence.
 * A field without a published rule over measures stays null or empty, and `_meta` says that it needs a model.
 */
export function describeStyle(measures: TextMeasures, pages: readonly MeasuredPage[]): StyleDocument {
  const meta: MetaMap = {};
  const context = styleContext(measures, pages, recorderInto(meta));
  return {
    writing_style: describeWritingStyle(context),
    content_characteristics: describeContentCharacteristics(context),
    target_audience: describeTargetAudience(context),
    content_type: describeContentType(context),
    brand_analysis: describeBrand(context),
    content_strategy_insights: describeContentStrategy(context),
    recommended_settings: recommendSettings(context),
    style_patterns: describePatterns(context),
    style_guidelines: writeGuidelines(context),
    metrics: listMetrics(context),
    _meta: meta,
  };
}
