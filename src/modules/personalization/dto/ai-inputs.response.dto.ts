import { ApiProperty } from '@nestjs/swagger';
import type { AiInputs } from '../rules/ai-inputs/ai-inputs.js';

/** What the website tells. */
export class WebsiteInputsDto {
  /** @example https://example.com/ */
  website_url: string | null;

  /** Found by the analysis, then asked for in the research preferences. @example ["Blog Posts"] */
  content_types: string[];

  /** The tone. @example conversational, confident */
  writing_style: string | null;

  /** @example ["bicycle commuters"] */
  target_audience: string[];

  /** @example bicycle repair */
  industry_focus: string | null;

  /** beginner, intermediate, advanced or expert when measured. @example beginner */
  expertise_level: string | null;
}

/** Who else writes for the same readers. */
export class CompetitorInputsDto {
  /** Domains of the stored competitors; never made up. @example ["spokes.example"] */
  top_performers: string[];

  /** @example bicycle repair */
  industry: string | null;

  /** @example ["bicycle commuters"] */
  target_demographics: string[];
}

/** What could be written next. */
export class GapInputsDto {
  /** Empty until the site is compared with competitors. @example [] */
  content_gaps: string[];

  /** Measured keyphrases, those of several words first. @example ["inner tube"] */
  target_keywords: string[];

  /** Empty until the site is compared with competitors. @example [] */
  content_opportunities: string[];
}

/** What visitors look for. */
export class SearchIntentDto {
  /** @example null */
  intent: string | null;

  /** @example null */
  focus: string | null;
}

/** What the site is about. */
export class KeywordInputsDto {
  /** Measured keyphrases, the most telling first. @example ["inner tube", "chain"] */
  high_value_keywords: string[];

  /** Measured keyphrases, those on most pages first. @example ["chain", "saddle"] */
  content_topics: string[];

  search_intent: SearchIntentDto;
}

/** How the user wants research done; null when never stated. */
export class ResearchInputsDto {
  /** @example Comprehensive */
  research_depth: string | null;

  /** @example ["Blog Posts"] */
  content_types: string[];

  /** @example true */
  auto_research: boolean | null;

  /** @example true */
  factual_content: boolean | null;
}

/** Where the values came from. */
export class AiInputsMetaDto {
  /** True when values of nobody in particular stand in for an analysis. @example false */
  is_default: boolean;

  @ApiProperty({
    type: 'string',
    enum: ['no_session', 'no_analysis'],
    nullable: true,
    description: 'Why these are defaults; null when they are not',
    example: null,
  })
  reason: string | null;

  /** JSON pointers of the values that are defaults, null or empty. @example ["/gap_analysis/content_gaps"] */
  missing: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'JSON pointer of each value to its origin, method, confidence, evidence and warnings',
    example: { '/website_analysis/writing_style': { origin: 'heuristic', method: 'tone_rule@1', confidence: 0.7 } },
  })
  fields: object;
}

/** What a content generator is told about its user. Null or empty: nobody measured or stated it; `_meta` says why. */
export class AiInputsResponseDto {
  website_analysis: WebsiteInputsDto;
  competitor_analysis: CompetitorInputsDto;
  gap_analysis: GapInputsDto;
  keyword_analysis: KeywordInputsDto;

  /** Absent when the user stored none. */
  research_preferences?: ResearchInputsDto;

  _meta: AiInputsMetaDto;

  constructor(inputs: AiInputs) {
    Object.assign(this, inputs);
  }
}
