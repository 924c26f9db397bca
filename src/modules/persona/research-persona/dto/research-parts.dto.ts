import { ApiProperty } from '@nestjs/swagger';
import type { EnrichmentReport } from '../rules/enrich.js';
import type {
  OpenQuestion,
  PresetConfig,
  ResearchMode,
  ResearchPreset,
  SearchProvider,
} from '../rules/research-persona.js';

const MODES = ['basic', 'comprehensive', 'targeted'];
const PROVIDERS = ['google', 'exa', 'tavily'];

/** Property that is a mode of research. */
export const isMode = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: 'string', enum: MODES, nullable, description, example: 'targeted' });

/** Property that is a provider of searches. */
export const isProvider = (description: string, nullable = false): PropertyDecorator =>
  ApiProperty({ type: 'string', enum: PROVIDERS, nullable, description, example: 'exa' });

/** Property that is a text or null. */
export const isText = (description: string, example: string | null): PropertyDecorator =>
  ApiProperty({ type: 'string', nullable: true, description, example });

/** Options of a search. */
export class PresetConfigDto implements PresetConfig {
  @isMode('How thorough the search is')
  mode: ResearchMode;

  @isProvider('Where to search')
  provider: SearchProvider;

  /** Most sources to read. @example 12 */
  max_sources: number;

  /** @example false */
  include_statistics: boolean;

  /** @example false */
  include_expert_quotes: boolean;

  /** @example false */
  include_competitors: boolean;

  /** @example false */
  include_trends: boolean;

  @isText('Category of Exa; null for all', 'news')
  exa_category: string | null;

  /** Domains to search only; all when empty. @example [] */
  exa_include_domains: string[];

  /** Kind of search of Exa. @example auto */
  exa_search_type: string;
}

/** A search that can be started as it is. */
export class ResearchPresetDto implements ResearchPreset {
  /** Name for people. @example Overview: single origin */
  name: string;

  /** Separated by commas. @example single origin, light roast */
  keywords: string;

  @isText('As stated; null when nobody stated it', null)
  industry: string | null;

  @isText('As stated or measured', 'intermediate readers')
  target_audience: string | null;

  @isMode('How thorough the search is')
  research_mode: ResearchMode;

  /** Options of the search. */
  config: PresetConfigDto;

  @isText('What it is for', 'The topics of your website in your usual depth')
  description: string | null;

  @isText('Icon; the client has its own when null', null)
  icon: string | null;

  @isText('Background; the client has its own when null', null)
  gradient: string | null;
}

/** As the user stated them; null or empty where nothing was stated. */
export class StatedPreferencesDto {
  @isText('Depth of research', 'Standard')
  research_depth: string | null;

  /** Types of content. @example ["Blog Posts"] */
  content_types: string[];

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether to research by itself', example: true })
  auto_research: boolean | null;

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether texts should rest on facts', example: true })
  factual_content: boolean | null;
}

/** Something only the user can tell. */
export class OpenQuestionDto implements OpenQuestion {
  /** Field that stays null without an answer. @example default_industry */
  field: string;

  /** The question. @example Which industry is your business in? */
  question: string;

  /** Where to answer. @example PUT /api/onboarding/business-info */
  answer_at: string;
}

/** What a model added. */
export class EnrichmentDto {
  @ApiProperty({ enum: ['llm', 'none'], description: 'llm: a model answered' })
  origin: EnrichmentReport['origin'];

  @isText(
    'Why nothing was added: no_key, budget, …, nothing_measured, failed_within_the_hour; null when one answered',
    'no_key',
  )
  reason: string | null;

  /** Proposals that were taken. @example 0 */
  kept: number;

  /** Proposals about nothing that was measured, or that repeat what is there. @example 0 */
  dropped: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Task, provider, model, repairs, hash of the question and failures; null when no model was asked',
    example: null,
  })
  trace: object | null;

  constructor({ origin, reason, kept, dropped, trace }: EnrichmentReport) {
    this.origin = origin;
    this.reason = reason;
    this.kept = kept;
    this.dropped = dropped;
    this.trace = trace;
  }
}
