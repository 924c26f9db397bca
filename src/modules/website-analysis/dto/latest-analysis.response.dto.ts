import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import type { AnalysisAndStyle } from '../latest-analysis.js';
import { WebsiteAnalysisResponseDto } from './website-analysis.response.dto.js';

/**
 * The newest analysis that did not fail. Without one there are only `website_url` and `style_analysis` when the business
 * is described, and nothing otherwise.
 */
export class LatestAnalysisResponseDto extends PartialType(WebsiteAnalysisResponseDto) {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The style sections again, with what you said of the business in them, and their `_meta`',
    example: { business_info: { business_description: 'We mend bicycles by hand.' }, _meta: {} },
  })
  style_analysis?: object | null;

  constructor(known: AnalysisAndStyle) {
    super();
    Object.assign(this, known);
  }
}
