import { ApiProperty } from '@nestjs/swagger';
import type { ServedResearchPersona } from '../research-persona.service.js';
import type { ResearchMode, SearchProvider } from '../rules/research-persona.js';
import {
  EnrichmentDto,
  isMode,
  isProvider,
  isText,
  OpenQuestionDto,
  ResearchPresetDto,
  StatedPreferencesDto,
} from './research-parts.dto.js';

const NOT_GENERATED =
  'not_generated: no research persona was made so far; POST /api/onboarding/persona/research/refresh makes one';
const NOTHING_STATED = { research_depth: null, content_types: [], auto_research: null, factual_content: null };

const map = (description: string, example: object): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, description, example });

const time = (description: string, example: string | null): PropertyDecorator =>
  ApiProperty({ type: 'string', format: 'date-time', nullable: true, description, example });

/** Defaults for research. A value that nobody measured or stated is null or empty; `_meta` says why. */
export class ResearchPersonaResponseDto {
  @isText('As the user stated it; never assumed', 'Coffee roasting')
  default_industry: string | null;

  @isText('As stated, else the measured level of expertise', 'intermediate readers')
  default_target_audience: string | null;

  @isMode('Of the stated depth, else of the complexity of the website', true)
  default_research_mode: ResearchMode | null;

  @isProvider('Where to search; null without a research persona', true)
  default_provider: SearchProvider | null;

  /** At most twelve: keyphrases of the website, then what a model added. @example ["single origin", "light roast"] */
  suggested_keywords: string[];

  @map('Keyphrase to what stands beside it on the pages of the website', { 'single origin': ['light roast'] })
  keyword_expansion_patterns: object;

  /** Domains of stored competitors, at most six. @example ["roaster.example"] */
  suggested_exa_domains: string[];

  @isText('Category of Exa that a stated type of content asks for', 'news')
  suggested_exa_category: string | null;

  @isText('Kind of search of Exa: fast, auto or deep', 'auto')
  suggested_exa_search_type: string | null;

  @isText('Topic of Tavily: general, news or finance', 'general')
  suggested_tavily_topic: string | null;

  @isText('Depth of Tavily: basic or advanced', 'advanced')
  suggested_tavily_search_depth: string | null;

  @isText('Answers of Tavily: basic or advanced', 'basic')
  suggested_tavily_include_answer: string | null;

  @isText('Time range of Tavily: week or month; null for all times', 'week')
  suggested_tavily_time_range: string | null;

  @isText('Raw content of Tavily: false or markdown', 'false')
  suggested_tavily_raw_content_format: string | null;

  @map('Stated type of content to provider', { News: 'tavily' })
  provider_recommendations: object;

  /** At most eight: from keyphrases and types of pages, then what a model added. @example ["How buyers compare single origin"] */
  research_angles: string[];

  @map('Kind of query to template', { short_query: '{query} single origin' })
  query_enhancement_rules: object;

  /** Three or four searches; none where no keyphrase was measured. */
  recommended_presets: ResearchPresetDto[];

  /** As the user stated them. */
  research_preferences: StatedPreferencesDto;

  /** What only the user can tell. */
  questions: OpenQuestionDto[];

  @ApiProperty({ type: 'number', nullable: true, description: 'How much stands behind it, 0 to 1', example: 0.65 })
  confidence_score: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Counts generations; null without one', example: 1 })
  version: number | null;

  @time('When it was made (ISO 8601 UTC); null without one', '2026-11-22T10:00:00.000Z')
  generated_at: string | null;

  @time('Seven days later (ISO 8601 UTC)', '2026-11-29T10:00:00.000Z')
  expires_at: string | null;

  /** Whether it is out of date; it is then being made again. @example false */
  stale: boolean;

  @ApiProperty({
    type: [String],
    enum: ['expired', 'input_changed', 'model_failed'],
    description: 'Why it is out of date; empty when it is not',
    example: [],
  })
  stale_reasons: readonly string[];

  @time('When a model may be asked again after a failure (ISO 8601 UTC); null when the last question went well', null)
  retry_at: string | null;

  @isText('Why there is none; null when there is one', null)
  reason: string | null;

  @ApiProperty({ type: EnrichmentDto, nullable: true, description: 'What a model added; null without one' })
  enrichment: EnrichmentDto | null;

  @map('JSON pointer of each value to its origin, method, confidence, evidence and warnings', {
    '/default_industry': { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] },
  })
  _meta: object;

  /** `served` is null for a user without one. */
  constructor(served: ServedResearchPersona | null) {
    const persona = served?.persona;
    this.default_industry = persona?.default_industry ?? null;
    this.default_target_audience = persona?.default_target_audience ?? null;
    this.default_research_mode = persona?.default_research_mode ?? null;
    this.default_provider = persona?.default_provider ?? null;
    this.suggested_keywords = persona?.suggested_keywords ?? [];
    this.keyword_expansion_patterns = persona?.keyword_expansion_patterns ?? {};
    this.suggested_exa_domains = persona?.suggested_exa_domains ?? [];
    this.suggested_exa_category = persona?.suggested_exa_category ?? null;
    this.suggested_exa_search_type = persona?.suggested_exa_search_type ?? null;
    this.suggested_tavily_topic = persona?.suggested_tavily_topic ?? null;
    this.suggested_tavily_search_depth = persona?.suggested_tavily_search_depth ?? null;
    this.suggested_tavily_include_answer = persona?.suggested_tavily_include_answer ?? null;
    this.suggested_tavily_time_range = persona?.suggested_tavily_time_range ?? null;
    this.suggested_tavily_raw_content_format = persona?.suggested_tavily_raw_content_format ?? null;
    this.provider_recommendations = persona?.provider_recommendations ?? {};
    this.research_angles = persona?.research_angles ?? [];
    this.query_enhancement_rules = persona?.query_enhancement_rules ?? {};
    this.recommended_presets = persona?.recommended_presets ?? [];
    this.research_preferences = persona?.research_preferences ?? NOTHING_STATED;
    this.questions = persona?.questions ?? [];
    this.confidence_score = persona?.confidence_score ?? null;
    this.version = served?.version ?? null;
    this.generated_at = served?.generated_at ?? null;
    this.expires_at = served?.expires_at ?? null;
    this.stale = (served?.stale_reasons ?? []).length > 0;
    this.stale_reasons = served?.stale_reasons ?? [];
    this.retry_at = served?.retry_at ?? null;
    this.reason = served === null ? NOT_GENERATED : null;
    this.enrichment = served === null ? null : new EnrichmentDto(served.enrichment);
    this._meta = persona?._meta ?? {};
  }
}
