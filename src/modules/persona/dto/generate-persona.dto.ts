import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  canonicalPlatform,
  DEFAULT_PLATFORMS,
  PLATFORM_NAMES,
  type PlatformName,
} from '../rules/platforms/platform-catalogue.js';

/** What a persona is to be generated for. */
export class GeneratePersonaDto {
  @ApiPropertyOptional({
    enum: PLATFORM_NAMES,
    isArray: true,
    minItems: 1,
    maxItems: PLATFORM_NAMES.length,
    uniqueItems: true,
    default: DEFAULT_PLATFORMS,
    description:
      'Platforms to make a persona for; `x` stands for twitter. Only platforms that failed before: those are tried again and the others stay.',
    example: ['linkedin', 'blog'],
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(canonicalPlatform) : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PLATFORM_NAMES.length)
  @ArrayUnique()
  @IsIn(PLATFORM_NAMES, { each: true })
  selected_platforms?: PlatformName[];

  /** Make everything anew, and store a new version even when nothing has changed. @example false */
  @IsOptional()
  @IsBoolean()
  regenerate?: boolean;
}
