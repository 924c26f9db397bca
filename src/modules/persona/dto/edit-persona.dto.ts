import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PLATFORM_NAMES } from '../rules/platforms/platform-catalogue.js';

const object = (description: string, example: object): PropertyDecorator =>
  ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true, description, example });

const platforms = (description: string): PropertyDecorator =>
  ApiPropertyOptional({
    enum: PLATFORM_NAMES,
    isArray: true,
    minItems: 1,
    maxItems: PLATFORM_NAMES.length,
    uniqueItems: true,
    nullable: true,
    description,
    example: ['linkedin'],
  });

/**
 * Changes to the persona; what is left out stays. The rules for the values are those of the step that the persona
 * belongs to, and are checked in one place for both.
 */
export class EditPersonaDto {
  @object('The core persona, whole or in part', { identity: { archetype: 'The Sage' } })
  @IsOptional()
  corePersona?: unknown;

  @object('Persona by platform, whole or in part', {
    linkedin: { engagement_patterns: { posting_frequency: 'weekly' } },
  })
  @IsOptional()
  platformPersonas?: unknown;

  @object('Scores of your own; ours are computed when you state none', { overall_score: 80 })
  @IsOptional()
  qualityMetrics?: unknown;

  @platforms('Platforms in use; each must have a persona')
  @IsOptional()
  selectedPlatforms?: unknown;

  @object('The same as corePersona', {})
  @IsOptional()
  core_persona?: unknown;

  @object('The same as platformPersonas', {})
  @IsOptional()
  platform_personas?: unknown;

  @object('The same as qualityMetrics', {})
  @IsOptional()
  quality_metrics?: unknown;

  @platforms('The same as selectedPlatforms')
  @IsOptional()
  selected_platforms?: unknown;
}
