import { ApiProperty } from '@nestjs/swagger';

/** Who is signed in, as the token says. */
export class UserInfoDto {
  /** Identifier of the user: the `sub` of the token. @example user_2abc */
  user_id: string;

  /** E-mail address; null when the token names none. @example alice@example.com */
  email: string | null;

  /** Given name; null when the token names none. @example Alice */
  first_name: string | null;

  /** Family name; null when the token names none. @example Example */
  last_name: string | null;
}

/** What there is of an analysis beside its sections. */
export class AnalysisFactsDto {
  /** Number of the analysis; counts from 1 for each user. @example 1 */
  id: number;

  /** Address of the analysed site. @example https://example.com/ */
  website_url: string;

  /** When the analysis was made (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  analysis_date: string;

  /** How much of the site could be analysed; partial: some pages could not be read. @example complete */
  status: 'complete' | 'partial' | 'failed';

  /** Pages that were measured. @example 8 */
  pages_analyzed: number;

  /** Words of the site's own text that were measured. @example 4210 */
  words_of_own_text: number;

  /** What limits the result; null when nothing does. @example null */
  warning_message: string | null;

  /** When the analysis last changed (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;
}

/** Whether there is enough text for a persona. */
export class PersonaReadinessDto {
  /** True exactly when a persona can be generated. @example true */
  ready: boolean;

  /** What there is, or what to do first, for people. @example There are 4210 words of your own on 8 pages. */
  reason: string;

  /** Names of what is missing: `website_analysis` or `own_text`; empty when ready. @example [] */
  missing_data: string[];
}

/** What works for this user now, each computed from what is stored. */
export class CapabilitiesDto {
  /** A key of a text provider is stored. @example true */
  ai_content_generation: boolean;

  /** An analysis of the website is stored. @example true */
  website_analysis: boolean;

  /** A key of a research provider is stored. @example false */
  research_capabilities: boolean;

  /** There is enough text for a persona. @example true */
  persona_generation: boolean;

  /** The style that content can be optimised towards was measured. @example true */
  content_optimization: boolean;
}

/** The user as generators see them. Null or empty: nobody measured or stated it. */
export class CanonicalProfileDto {
  /** What the user's business is in; null when unknown. @example bicycle repair */
  industry: string | null;

  /** @example conversational, confident */
  writing_tone: string | null;

  /** Voice of the texts, such as active; null when unknown. @example active */
  voice: string | null;

  /** How hard the texts are to read; null when unknown. @example simple */
  complexity: string | null;

  /** How much the texts involve their readers; null when unknown. @example high */
  engagement: string | null;

  /** What is written, found or asked for. @example ["Blog Posts"] */
  content_types: string[];

  /** Likely colours of the brand as the home page declares them, the likeliest first. @example ["#0a7d55"] */
  brand_colors: string[];

  /** How pictures and the like are used; null when unknown. @example rich */
  visual_style: string | null;

  /** What the brand stands for; empty when unknown. @example ["honesty"] */
  brand_values: string[];

  /** Platforms that the persona is for. @example ["linkedin"] */
  platform_preferences: string[];

  /** How thorough research is to be; null when never stated. @example Deep */
  research_depth: string | null;

  /** Whether research starts without being asked for; null when never stated. @example true */
  auto_research: boolean | null;

  /** Whether claims must be backed by sources; null when never stated. @example true */
  factual_content: boolean | null;

  /** Topics on most pages, at most five. @example ["chain", "saddle"] */
  content_pillars: string[];

  /** Domains of the stored competitors. @example ["spokes.example"] */
  competitors: string[];

  /** The brand's voice in words; null when unknown. @example Friendly workshop */
  brand_voice: string | null;

  /** Groups of readers the user writes for; empty when unknown. @example ["bicycle commuters"] */
  target_audience: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Guidelines of the analysis; null without them',
    example: { best_practices: [] },
  })
  style_guidelines: object | null;

  /** What the user said the business wants to reach; empty when nothing was said. @example ["More repairs in winter"] */
  business_goals: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'What the user said of the business, as in `/business-info`; null when nothing was said',
    example: { business_description: 'We repair bicycles while you wait.' },
  })
  business_info: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The search engine audit in brief; null without one',
    example: { overall_score: 82, passed_checks: 31, total_checks: 40, critical_issues: [] },
  })
  seo_profile: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: '`content_strategy_insights` of the analysis; null when neither a model nor the user judged',
    example: { strengths: ['Step by step pictures'], weaknesses: [] },
  })
  strategy_insights: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What competitors have and the site lacks, from sitemaps; null when they were not compared',
    example: {
      competitors_analyzed: 3,
      content_gaps: ['webinars'],
      opportunities: [],
      compared_at: '2026-11-22T10:00:00.000Z',
    },
  })
  competitive_intelligence: object | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Origin by field; `default` for what is null or empty',
    example: { content_pillars: 'derived', business_goals: 'default' },
  })
  sources: object;
}
