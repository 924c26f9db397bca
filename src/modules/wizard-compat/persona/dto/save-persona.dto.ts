import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const document = (description: string): PropertyDecorator =>
  ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true, description });

/** A persona as the wizard shows it; what is left out, or comes back as it was shown, stays as it is. */
export class SaveWizardPersonaDto {
  @document('The core persona, whole or in part')
  core_persona?: object | null;

  @document('Persona by platform, whole or in part')
  platform_personas?: object | null;

  @document('Scores of your own; ours are computed when you state none')
  quality_metrics?: object | null;

  /** Platforms in use. @example ["linkedin", "blog"] */
  @ApiPropertyOptional()
  selected_platforms?: string[];
}

/** That the persona was stored. */
export class SavedWizardPersonaResponseDto {
  /** @example true */
  success = true;

  /** For people. @example Your changes to the persona are stored. */
  message = 'Your changes to the persona are stored.';

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The persona as it is stored now' })
  persona: object;

  constructor(persona: object) {
    this.persona = persona;
  }
}
