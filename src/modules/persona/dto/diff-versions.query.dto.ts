import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

/** What a version is compared with. */
export class DiffVersionsQueryDto {
  /** Number of the version after; the current one when absent. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  to?: number;
}
