import { IsOptional, IsString } from 'class-validator';

/** Which days are wanted, in UTC; at most 366. */
export class UsageQueryDto {
  /** First day; 29 days before the last one when absent. @example 2026-11-01 */
  @IsOptional()
  @IsString()
  from?: string;

  /** Last day; today when absent. @example 2026-11-25 */
  @IsOptional()
  @IsString()
  to?: string;
}
