import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Which competitors to read. */
export class AnalyseCompetitorsDto {
  /** Domains of stored competitors, at most ten; the ten most relevant when absent. @example ["example.com"] */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string', maxLength: 253 }, minItems: 1, maxItems: 10 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(3, 253, { each: true })
  domains?: string[];

  /** Pages of each site, 1 to 5; 3 when absent. @example 3 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  max_pages?: number;
}
