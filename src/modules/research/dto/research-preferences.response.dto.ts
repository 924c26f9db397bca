import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../../common/documents/index.js';
import { RESEARCH_DEPTHS, type ResearchDepth } from '../research-depth.js';
import type { StoredPreferences } from '../research-views.js';

const section = { type: 'object', additionalProperties: true, nullable: true } as const;

/** How the user wants research done; null and empty where the user never said. */
export class ResearchPreferencesResponseDto {
  /** How thorough research is; null when never stated. @example Deep */
  @ApiProperty({ enum: RESEARCH_DEPTHS, nullable: true })
  research_depth: ResearchDepth | null;

  /** What is written; empty when never stated. @example ["Blog Posts", "News"] */
  content_types: string[];

  /** Whether research starts without being asked for; null when never stated. @example true */
  @ApiProperty({ type: 'boolean', nullable: true })
  auto_research: boolean | null;

  /** Whether claims must be backed by sources; null when never stated. @example true */
  @ApiProperty({ type: 'boolean', nullable: true })
  factual_content: boolean | null;

  /** How the user writes; null when never stated. */
  @ApiProperty(section)
  writing_style: JsonObject | null;

  /** What the user's texts are like; null when never stated. */
  @ApiProperty(section)
  content_characteristics: JsonObject | null;

  /** Whom the user writes for; null when never stated. */
  @ApiProperty(section)
  target_audience: JsonObject | null;

  /** Settings that suit the user; null when never stated. */
  @ApiProperty(section)
  recommended_settings: JsonObject | null;

  /** When anything was first stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** When anything was last stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;

  constructor(stored: StoredPreferences) {
    this.research_depth = stored.research_depth;
    this.content_types = [...stored.content_types];
    this.auto_research = stored.auto_research;
    this.factual_content = stored.factual_content;
    this.writing_style = stored.writing_style;
    this.content_characteristics = stored.content_characteristics;
    this.target_audience = stored.target_audience;
    this.recommended_settings = stored.recommended_settings;
    this.created_at = stored.created_at;
    this.updated_at = stored.updated_at;
  }
}
