import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmptyObject, IsOptional } from 'class-validator';
import { IsBoundedDocument, type JsonObject } from '../../../common/documents/index.js';
import type { STYLE_SECTIONS } from '../analysis-document.js';

const MAX_SECTION_BYTES = 50_000;

const Section = (description: string, example: object): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true, description, example }),
    IsOptional(),
    IsNotEmptyObject({ nullable: true }),
    IsBoundedDocument(MAX_SECTION_BYTES),
  );

/** Sections of an analysis as they are to be; one that is left out or null stays as it is. */
export class EditAnalysisDto implements Partial<Record<(typeof STYLE_SECTIONS)[number], JsonObject | null>> {
  @Section('How the site writes', { tone: 'friendly', formality_level: 'informal' })
  writing_style?: JsonObject | null;

  @Section('How the text is built', { vocabulary_level: 'simple' })
  content_characteristics?: JsonObject | null;

  @Section('Who the site writes for', { expertise_level: 'beginner', demographics: ['commuters'] })
  target_audience?: JsonObject | null;

  @Section('What kind of content the site has', { primary_type: 'guide' })
  content_type?: JsonObject | null;

  @Section('The brand behind the site; refused when ENABLE_WEBSITE_BRAND_COLUMNS is false', {
    brand_values: ['repair before replacement'],
  })
  brand_analysis?: JsonObject | null;

  @Section('Strengths and gaps; refused when ENABLE_WEBSITE_BRAND_COLUMNS is false', { strengths: ['clear steps'] })
  content_strategy_insights?: JsonObject | null;

  @Section('Settings for generators', { writing_tone: 'friendly' })
  recommended_settings?: JsonObject | null;

  @Section('Habits of the writing', { unique_elements: ['a checklist at the end'] })
  style_patterns?: JsonObject | null;

  @Section('Guidelines for the writing', { best_practices: ['Name the tool before the step.'] })
  style_guidelines?: JsonObject | null;
}
