import { IsInt, IsNumber, IsOptional } from 'class-validator';

/** Where the user works, or how far it got; at least one of the two. */
export class UpdateProgressDto {
  /** The step to work on, 1 to 6; every required step before it is finished. @example 2 */
  @IsOptional()
  @IsInt()
  current_step?: number;

  /**
   * The whole percentage, 0 to 100 with at most two decimals: from the current one to less than what completing the step
   * in progress makes of it. @example 25
   */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  completion_percentage?: number;
}
