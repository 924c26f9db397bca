import { ApiProperty } from '@nestjs/swagger';
import type { AuthenticatedUser } from '../../../auth/index.js';
import { BusinessInfoResponseDto } from '../../business-info/index.js';
import type { Summary } from '../rules/summary/summary.js';
import {
  AnalysisFactsDto,
  CanonicalProfileDto,
  CapabilitiesDto,
  PersonaReadinessDto,
  UserInfoDto,
} from './summary-parts.dto.js';

const object = (description: string, example: object): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, description, example });

/** Everything the final page shows. Nothing is filled in: what is not known is null or empty. */
export class SummaryResponseDto {
  /** Who is signed in. */
  user_info: UserInfoDto;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Masked key by provider',
    example: { openai: '••••a1b2' },
  })
  api_keys: object;

  /** Address of the analysed site; null without an analysis. @example https://example.com/ */
  website_url: string | null;

  /** The analysis without its sections; null without one. */
  @ApiProperty({ type: AnalysisFactsDto, nullable: true })
  website_analysis: AnalysisFactsDto | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'The style sections of the analysis and what you said of the business, with their `_meta`; null without either',
    example: { writing_style: { tone: 'conversational, confident' }, _meta: {} },
  })
  style_analysis: object | null;

  /** What the user says about the business; null when nothing was said. */
  @ApiProperty({ type: BusinessInfoResponseDto, nullable: true })
  business_info: BusinessInfoResponseDto | null;

  @object('How the user wants research done; empty when never stored', {
    research_depth: 'Standard',
    content_types: ['Blog Posts'],
    auto_research: null,
    factual_content: true,
  })
  research_preferences: object;

  @object(
    'writing_style, tone, brand_voice, target_audience and content_focus, each null when unknown; empty when all are',
    {
      writing_style: 'informal',
      tone: 'conversational, confident',
      brand_voice: null,
      target_audience: 'beginner readers',
      content_focus: null,
    },
  )
  personalization_settings: object;

  /** Whether there is enough text for a persona. */
  persona_readiness: PersonaReadinessDto;

  @object('What step 5 holds; empty when it was not done', { providers: ['wordpress'] })
  integrations: object;

  /** What works for this user now. */
  capabilities: CapabilitiesDto;

  /** The user as generators see them. */
  canonical_profile: CanonicalProfileDto;

  @object('JSON pointer of each setting and profile field to its origin, method, confidence, evidence and warnings', {
    '/personalization_settings/tone': { origin: 'heuristic', method: 'tone_rule@1', confidence: 0.7 },
  })
  _meta: object;

  constructor(user: AuthenticatedUser, summary: Summary) {
    this.user_info = { user_id: user.id, email: user.email, first_name: user.firstName, last_name: user.lastName };
    Object.assign(this, summary);
  }
}
