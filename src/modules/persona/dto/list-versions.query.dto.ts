import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** Which part of the history is wanted. */
export class ListVersionsQueryDto {
  /** Most versions on a page, 1 to 100; 20 when absent. @example 20 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** `next_cursor` of the page before; absent for the first page. @example djM */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  cursor?: string;
}
