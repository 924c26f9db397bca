import { ApiProperty } from '@nestjs/swagger';
import type { AnalysisDocument } from '../analysis-document.js';

const section = (description: string, example: object): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, description, example });

/** What was measured on a website. A value that nobody measured or stated is null or empty; `_meta` says why. */
export class WebsiteAnalysisResponseDto {
  /** Counts from 1 for each user. @example 1 */
  id: number;

  session_id: string;

  /** @example https://example.com/ */
  website_url: string;

  /** ISO 8601 UTC. */
  analysis_date: string;

  /** partial: some pages could not be read. */
  status: 'complete' | 'partial' | 'failed';

  @section('How the site writes', { complexity: 'simple', formality_level: 'informal', brand_personality: null })
  writing_style?: object;

  @section('How the text is built', { readability_score: '72.4 Flesch reading ease', vocabulary_level: 'simple' })
  content_characteristics?: object;

  @section('Who the site writes for', { expertise_level: 'beginner', demographics: [] })
  target_audience?: object;

  @section('What kind of content the site has', { primary_type: null, secondary_types: [] })
  content_type?: object;

  @section('The brand behind the site; absent when ENABLE_WEBSITE_BRAND_COLUMNS is false', { brand_values: [] })
  brand_analysis?: object;

  @section('Strengths and gaps; absent when ENABLE_WEBSITE_BRAND_COLUMNS is false', { strengths: [] })
  content_strategy_insights?: object;

  @section('Settings for generators', { writing_tone: null })
  recommended_settings?: object;

  @section('Habits of the writing', { style_consistency: null, unique_elements: [] })
  style_patterns?: object;

  @section('Guidelines that follow from the measures', { best_practices: [] })
  style_guidelines?: object;

  @section('Every measure by name', { words: 4210 })
  metrics?: object;

  @section('Measured habits that a persona repeats; null for an analysis that the user stated', {})
  style_fingerprint: object | null;

  @section('Profile address by network', { github: 'https://github.com/example' })
  social_media_presence?: object;

  /** Words of the site's own text that were measured. @example 4210 */
  words_of_own_text: number;

  /** Pages that were measured. @example 8 */
  pages_analyzed: number;

  @section('What the crawl found on the home page, and the list of pages', { success: true })
  crawl_result: object;

  /** What limits the result. */
  warning_message: string | null;

  error_message: string | null;

  /** ISO 8601 UTC. */
  updated_at: string;

  @section('JSON pointer of each value to its origin, method, confidence, evidence and warnings', {
    '/content_characteristics/readability_score': { origin: 'measured', method: 'flesch_reading_ease@1' },
  })
  _meta: object;

  constructor(document: AnalysisDocument) {
    Object.assign(this, document);
  }
}
