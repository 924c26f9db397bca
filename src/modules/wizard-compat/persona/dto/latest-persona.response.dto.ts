import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The current persona, or that there is none; the status is 200 either way. */
export class LatestPersonaResponseDto {
  /** @example true */
  success: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      '`core_persona`, `platform_personas`, `quality_metrics`, `selected_platforms`, `failed_platforms`, `timestamp` and `success`. No text or list is null; 0 stands for a figure that nobody measured or a limit that a platform does not set',
    example: { success: true, core_persona: { identity: { persona_name: 'Voice of example.com', archetype: '' } } },
  })
  persona: object | null;

  /** Why there is none. @example There is no persona yet. */
  @ApiPropertyOptional()
  message?: string;

  /** 404 without a persona. @example 404 */
  @ApiPropertyOptional()
  status_code?: number;

  constructor(persona: object | null) {
    this.success = persona !== null;
    this.persona = persona;
    if (persona !== null) return;
    this.message = 'There is no persona yet.';
    this.status_code = 404;
  }
}
