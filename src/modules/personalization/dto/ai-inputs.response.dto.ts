import { ApiProperty } from '@nestjs/swagger';
import type { AiInputs } from '../rules/ai-inputs/ai-inputs.js';

/** What the website tells. */
export class WebsiteInputsDto {
  /** Address of the analysed site; null when none was analysed. @example https://example.com/ */
  website_url: string | null;

  /** Types of content: found by the analysis, then asked for in the research preferences. @example ["Blog Posts"] */
  content_types: string[];

  /** The tone of the writing; null when unknown. @example conversational, confident */
  writing_style: string | null;

  /** Groups of readers the site writes for; empty when unknown. @example ["bicycle commuters"] */
  target_audience: string[];

  /** Trade the site writes about; null when unknown. @example bicycle repair */
  industry_focus: string | null;

  /** What readers need to know: beginner, intermediate, advanced or expert when measured; null when unknown. @example beginner */
  expertise_level: string | null;
}

/** Who else writes for the same readers. */
export class CompetitorInputsDto {
  /** Domains of the stored competitors; never made up. @example ["spokes.example"] */
  top_performers: string[];

  /** Trade the user competes in; null when unknown. @example bicycle repair */
  industry: string | null;

  /** Groups of readers to win; empty when unknown. @example ["bicycle commuters"] */
  target_demographics: string[];
}

/** What could be written next. */
export class GapInputsDto {
  /** Topics that competitors cover and the site does not; empty until the site is compared with them. @example ["webinars"] */
  content_gaps: string[];

  /** Measured keyphrases, those of several words first. @example ["inner tube"] */
  target_keywords: string[];

  /** What could be added to draw level; empty until the site is compared with competitors. @example ["A part \"guides\": 3 of 4 competitors have one, with 60 pages in all"] */
  content_opportunities: string[];
}

/** What visitors look for. */
export class SearchIntentDto {
  /** What most pages answer, by their types: informational, commercial or transactional; null when they do not tell. @example informational */
  intent: string | null;

  /** The same in words; null when the pages do not tell. @example learning about the subject */
  focus: string | null;
}

/** What the site is about. */
export class KeywordInputsDto {
  /** Measured keyphrases, the most telling first. @example ["inner tube", "chain"] */
  high_value_keywords: string[];

  /** What clusters of pages share, the largest first; keyphrases where pages share nothing. @example ["chain", "saddle"] */
  content_topics: string[];

  /** What visitors search for. */
  search_intent: SearchIntentDto;
}

/** How the user wants research done; null when never stated. */
export class ResearchInputsDto {
  /** How thorough research is; null when never stated. @example Comprehensive */
  research_depth: string | null;

  /** What is written; empty when never stated. @example ["Blog Posts"] */
  content_types: string[];

  /** Whether research starts without being asked for; null when never stated. @example true */
  auto_research: boolean | null;

  /** Whether claims must be backed by sources; null when never stated. @example true */
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
  /** What the website tells. */
  website_analysis: WebsiteInputsDto;

  /** Who else writes for the same readers. */
  competitor_analysis: CompetitorInputsDto;

  /** What could be written next. */
  gap_analysis: GapInputsDto;

  /** What the site is about. */
  keyword_analysis: KeywordInputsDto;

  /** How the user wants research done; absent when the user stored no preferences. */
  research_preferences?: ResearchInputsDto;

  /** Where the values came from, and which are missing. */
  _meta: AiInputsMetaDto;

  constructor(inputs: AiInputs) {
    Object.assign(this, inputs);
  }
}
