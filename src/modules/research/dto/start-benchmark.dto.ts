import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { BenchmarkWish } from '../sitemaps/sitemap-benchmark.job.js';

/** Whom to compare with. */
export class StartBenchmarkDto implements BenchmarkWish {
  /** Address of your own site; the one that was analysed last when absent. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', minLength: 3, maxLength: 2048, nullable: true })
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  user_url?: string | null;

  /** Domains of stored competitors, at most ten; the most relevant ones when absent. @example ["example.com"] */
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', maxLength: 253 },
    minItems: 1,
    maxItems: 10,
    nullable: true,
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(3, 253, { each: true })
  competitors?: string[] | null;

  /** Competitors to read when none are named, 1 to 10; 5 when absent. @example 5 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  max_competitors?: number;
}
