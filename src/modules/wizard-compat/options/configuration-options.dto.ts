import { ApiProperty } from '@nestjs/swagger';
import { CONFIGURATION_OPTIONS } from './configuration-options.js';

/** Choices by their name. */
export class ConfigurationOptionsResponseDto {
  /** @example true */
  success: true;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: {} }, example: CONFIGURATION_OPTIONS })
  options: object;
}
