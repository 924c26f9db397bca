import { ApiProperty } from '@nestjs/swagger';
import type { CanonicalProfile, Summary } from '../rules/summary/summary.js';
import { CanonicalProfileDto } from './summary-parts.dto.js';

/** The user as generators see them. Null or empty: nobody measured or stated it, and `_meta` says why. */
export class CanonicalProfileResponseDto extends CanonicalProfileDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'JSON pointer of each field to what is known about it: origin, method, confidence, evidence, warnings',
    example: {
      '/industry': {
        origin: 'user',
        method: 'stated@1',
        confidence: null,
        evidence: [],
        warnings: [],
      },
    },
  })
  _meta: object;

  constructor(profile: CanonicalProfile & Pick<Summary, '_meta'>) {
    super();
    Object.assign(this, profile);
  }
}
