import { IsIn, IsOptional } from 'class-validator';

/** How to reset. */
export class ResetQueryDto {
  /** `true` keeps what was stored and resets the steps only. @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  keep_data?: 'true' | 'false';
}
