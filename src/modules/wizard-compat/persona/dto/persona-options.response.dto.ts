import { ApiProperty } from '@nestjs/swagger';
import { DEFAULT_PLATFORMS, PLATFORM_CATALOGUE, type PlatformName } from '../../../persona/index.js';

/** A platform to choose. */
export class PlatformOptionDto {
  /** Name in requests. @example linkedin */
  id: string;

  /** Name for people. @example LinkedIn */
  name: string;

  /** The kind of text that is written there. @example post */
  description: string;
}

/** What can be chosen in step 4. */
export class PersonaOptionsResponseDto {
  /** @example true */
  success = true;

  @ApiProperty({ type: [PlatformOptionDto] })
  available_platforms: PlatformOptionDto[] = Object.values(PLATFORM_CATALOGUE).map(
    ({ platform, title, text_kind: kind }) => ({ id: platform, name: title, description: kind }),
  );

  @ApiProperty({
    isArray: true,
    type: String,
    description: 'Chosen unless the user chooses',
    example: DEFAULT_PLATFORMS,
  })
  default_platforms: readonly PlatformName[] = DEFAULT_PLATFORMS;
}
