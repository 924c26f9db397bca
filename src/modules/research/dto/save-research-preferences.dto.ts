import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateBy } from 'class-validator';
import { IsBoundedDocument } from '../../../common/documents/index.js';
import { canonicalContentTypes, CONTENT_TYPE_RULE, isContentType } from '../content-types.js';
import type { JsonObject } from '../../../common/documents/index.js';
import type { PreferenceValues } from '../preference-values.js';
import { canonicalDepth, RESEARCH_DEPTHS, type ResearchDepth } from '../research-depth.js';

const MAX_SECTION_BYTES = 20_000;

const section = { type: 'object', additionalProperties: true, nullable: true } as const;

/** Preferences to store: an absent value keeps what is stored, null takes it back. */
export class SaveResearchPreferencesDto implements PreferenceValues {
  /** How thorough research is; accepted in any case. @example Deep */
  @ApiPropertyOptional({ enum: RESEARCH_DEPTHS, nullable: true })
  @Transform(({ value }: { value: unknown }) => canonicalDepth(value) ?? value)
  @IsOptional()
  @IsIn(RESEARCH_DEPTHS)
  research_depth?: ResearchDepth | null;

  /** What is written; each 1 to 60 characters, repeated ones count once. @example ["Blog Posts", "News"] */
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 60 },
    minItems: 1,
    maxItems: 20,
    nullable: true,
    example: ['Blog Posts', 'News'],
  })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? canonicalContentTypes(value) : value))
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateBy(
    {
      name: 'isContentType',
      validator: { validate: isContentType, defaultMessage: () => `each of content_types ${CONTENT_TYPE_RULE}` },
    },
    { each: true },
  )
  content_types?: string[] | null;

  /** Whether research starts without being asked for. @example true */
  @ApiPropertyOptional({ type: 'boolean', nullable: true })
  @IsOptional()
  @IsBoolean()
  auto_research?: boolean | null;

  /** Whether claims must be backed by sources. @example true */
  @ApiPropertyOptional({ type: 'boolean', nullable: true })
  @IsOptional()
  @IsBoolean()
  factual_content?: boolean | null;

  /** How the user writes; at most 20 kB as JSON. */
  @ApiPropertyOptional(section)
  @IsOptional()
  @IsBoundedDocument(MAX_SECTION_BYTES)
  writing_style?: JsonObject | null;

  /** What the user's texts are like; at most 20 kB as JSON. */
  @ApiPropertyOptional(section)
  @IsOptional()
  @IsBoundedDocument(MAX_SECTION_BYTES)
  content_characteristics?: JsonObject | null;

  /** Whom the user writes for; at most 20 kB as JSON. */
  @ApiPropertyOptional(section)
  @IsOptional()
  @IsBoundedDocument(MAX_SECTION_BYTES)
  target_audience?: JsonObject | null;

  /** Settings that suit the user; at most 20 kB as JSON. */
  @ApiPropertyOptional(section)
  @IsOptional()
  @IsBoundedDocument(MAX_SECTION_BYTES)
  recommended_settings?: JsonObject | null;
}
