import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import type { DiscoveryWish } from '../discovery/competitor-discovery.job.js';

/** Where to look for competitors; at least one of the address, the industry, the seeds and a stored analysis is needed. */
export class DiscoverCompetitorsDto implements DiscoveryWish {
  /** Address of your own site; the one that was analysed last when absent. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', minLength: 3, maxLength: 2048, nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  user_url?: string | null;

  /** What business you are in, for the search. @example bicycle repair shops */
  @ApiPropertyOptional({ type: 'string', maxLength: 200, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  industry_context?: string | null;

  /** Most competitors to store, 1 to 50, beside the seeds; 10 when absent. @example 10 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  num_results?: number;

  /** Competitors that you know, at most 50 addresses or domains. @example ["example.com"] */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string', maxLength: 2048 }, maxItems: 50 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(2048, { each: true })
  seeds?: string[];
}
