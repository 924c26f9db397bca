import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { DEFAULT_PLATFORMS, PLATFORM_NAMES, type PlatformName } from '../rules/platforms/platform-catalogue.js';

/** What a persona is to be generated for. */
export class GeneratePersonaDto {
  @ApiPropertyOptional({
    enum: PLATFORM_NAMES,
    isArray: true,
    minItems: 1,
    maxItems: PLATFORM_NAMES.length,
    uniqueItems: true,
    default: DEFAULT_PLATFORMS,
    description: 'Platforms to make a persona for',
    example: ['linkedin', 'blog'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PLATFORM_NAMES.length)
  @ArrayUnique()
  @IsIn(PLATFORM_NAMES, { each: true })
  selected_platforms?: PlatformName[];

  /** Store a new version even when nothing that the persona is made from has changed. @example false */
  @IsOptional()
  @IsBoolean()
  regenerate?: boolean;
}
