import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A persona to be judged. */
export class AssessPersonaDto {
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'The core persona' })
  core_persona?: object;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Persona by platform' })
  platform_personas?: object;

  @ApiPropertyOptional({ description: 'Platforms in use; those with a persona when absent', example: ['linkedin'] })
  selected_platforms?: string[];
}

/** How good a persona is by the rules of docs/persona.md. */
export class AssessedPersonaResponseDto {
  /** @example true */
  success = true;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Scores from 0 to 100 with the figures behind them in `explanations`, and recommendations',
    example: { overall_score: 41.2, core_completeness: 60, recommendations: [] },
  })
  quality_metrics: object;

  constructor(quality: object) {
    this.quality_metrics = quality;
  }
}
