import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { PLATFORM_NAMES, type PlatformName } from '../../rules/platforms/platform-catalogue.js';

/** Longest draft, in characters: measuring it takes about two seconds. */
const LONGEST_DRAFT = 50_000;

/** A draft to hold against the user's own writing. */
export class DraftDto {
  /** The draft; blank lines separate its paragraphs. 1 to 50,000 characters. @example We roast every Tuesday, and you smell it from the street. */
  @IsString()
  @Length(1, LONGEST_DRAFT)
  text: string;

  @ApiPropertyOptional({
    enum: PLATFORM_NAMES,
    description: 'Platform whose rules the draft should keep',
    example: 'linkedin',
  })
  @IsOptional()
  @IsIn(PLATFORM_NAMES)
  platform?: PlatformName;
}
