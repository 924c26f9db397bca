import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const document = { type: 'object', additionalProperties: true } as const;
const orNull = { ...document, nullable: true } as const;

/** What the wizard sends to have a website analysed; it sends more, which is ignored. */
export class CompleteStyleDetectionDto {
  /** Address of the site; https is assumed when the scheme is missing. @example https://example.com */
  url: string;
}

/** An analysis, or why there is none; the status is 200 either way. */
export class StyleDetectionResponseDto {
  /** @example true */
  success: boolean;

  /** Why there is no result; absent with one. @example The website could not be reached. */
  @ApiPropertyOptional()
  error?: string;

  /** What the analysis lacks; null when nothing. @example 2 of 25 pages could not be read */
  @ApiPropertyOptional({ type: 'string', nullable: true })
  warning?: string | null;

  /** Number of the analysis, for edits. @example 1 */
  @ApiPropertyOptional()
  analysis_id?: number;

  @ApiProperty({ ...orNull, description: 'Style sections; texts and lists are empty where nothing is known' })
  style_analysis: object | null;

  @ApiProperty(orNull)
  style_patterns: object | null;

  @ApiProperty(orNull)
  style_guidelines: object | null;

  @ApiProperty(orNull)
  seo_audit: object | null;

  @ApiProperty({ ...orNull, description: 'The crawl, with `sitemap_analysis`' })
  crawl_result: object | null;

  @ApiPropertyOptional(orNull)
  sitemap_analysis?: object | null;

  /** When the answer was made (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  timestamp: string;
}

/** The user's analyses. */
export class SessionAnalysesResponseDto {
  /** @example true */
  success: true;

  @ApiProperty({ type: 'array', items: document, description: 'Newest first' })
  analyses: object[];
}

/** Whether a site was analysed before. */
export class ExistingAnalysisResponseDto {
  /** @example true */
  exists: boolean;

  /** When it was analysed (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  @ApiPropertyOptional()
  analysis_date?: string;

  /** Number of the analysis. @example 1 */
  @ApiPropertyOptional()
  analysis_id?: number;

  @ApiPropertyOptional({ ...document, description: '`writing_style`, `target_audience` and `content_type`' })
  summary?: object;
}

/** One analysis, or that there is none; the status is 200 either way. */
export class AnalysisByIdResponseDto {
  /** @example true */
  success: boolean;

  @ApiPropertyOptional(document)
  analysis?: object;

  /** Why there is none. @example You have no website analysis 7. */
  @ApiPropertyOptional()
  error?: string;
}
