import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Which part of the list is wanted. */
export class ListJobsQueryDto {
  /** Most jobs on a page, 1 to 100; 20 when absent. @example 20 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** `next_cursor` of the page before; absent for the first page. @example MTc2MzgwNTYwMDAwMC4 */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  cursor?: string;
}
