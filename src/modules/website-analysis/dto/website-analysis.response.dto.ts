import { ApiProperty } from '@nestjs/swagger';
import type { AnalysisDocument } from '../analysis-document.js';

const section = (description: string, example: object): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, description, example });

/** What was measured on a website. A value that nobody measured or stated is null or empty; `_meta` says why. */
export class WebsiteAnalysisResponseDto {
  /** Number of the analysis; counts from 1 for each user. @example 1 */
  id: number;

  /** Session that the analysis belongs to, derived from the user. @example 4f9c2f0e-58d7-5c0b-9b1c-0f6c1f9f6f10 */
  session_id: string;

  /** Address of the start page where the crawl arrived, or as the user stated it; null without a website. @example https://example.com/ */
  website_url: string | null;

  /** When the analysis was made (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  analysis_date: string;

  /** How much of the site could be analysed; partial: some pages could not be read. @example complete */
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

  @section(
    'How models interpreted the sections: tasks, models, claims that were kept and dropped, and what was left out',
    {
      message: 'style-interpretation@1 by gpt-5-mini (openai): 28 of 31 claims kept.',
      tasks: [{ task: 'style-interpretation@1', origin: 'llm', provider: 'openai', repairs: [] }],
    },
  )
  interpretation?: object;

  @section('Profile address by network', { github: 'https://github.com/example' })
  social_media_presence?: object;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'The audit for search engines: scores 0 to 100, findings and the outcome of every rule; null when it was not ' +
      'asked for or the site was not read',
    example: { overall_score: 74, summary: { passed_checks: 61, total_checks: 82 }, rule_set_version: '1' },
  })
  seo_audit: object | null;

  /** Words of the site's own text that were measured. @example 4210 */
  words_of_own_text: number;

  /** Pages that were measured. @example 8 */
  pages_analyzed: number;

  @section('What the crawl found on the home page, and the list of pages', { success: true })
  crawl_result: object;

  /** What limits the result; null when nothing does. @example null */
  warning_message: string | null;

  /** Why the analysis failed; null when it did not. @example null */
  error_message: string | null;

  /** When the analysis last changed (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;

  @section('JSON pointer of each value to its origin, method, confidence, evidence and warnings', {
    '/content_characteristics/readability_score': { origin: 'measured', method: 'flesch_reading_ease@1' },
  })
  _meta: object;

  constructor(document: AnalysisDocument) {
    Object.assign(this, document);
  }
}
