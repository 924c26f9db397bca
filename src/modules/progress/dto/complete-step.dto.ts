import { ApiProperty } from '@nestjs/swagger';
import { AsGiven, HoldsNoSecret } from '../../../common/documents/index.js';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

/** What a step is completed with. */
export class CompleteStepDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'Step 1 `{api_keys}`, 2 `{website | website_url, analysis?, businessData?}`, ' +
      'where `businessData`, as PUT /business-info takes it, does without a website, 3 `{research_depth?, content_types?, competitors?, …}`, ' +
      '4 `{corePersona?, platformPersonas?, qualityMetrics?, selectedPlatforms?}`, 5 `{integrations, …}`, 6 `{}`. Other members are ignored.',
    example: { website: 'https://example.com' },
  })
  @AsGiven()
  @IsOptional()
  @IsObject()
  data?: Record<string, unknown> | null;

  /** Problems that the client noticed; they come back among the warnings and hold nothing up. @example [] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  @HoldsNoSecret({ each: true })
  validation_errors?: string[];
}
